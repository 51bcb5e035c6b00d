import type { Permission } from "@sportello/domain/access/permissions";
import { useTranslations } from "next-intl";
import type { OfficePayment } from "../../../../../components/payment/payment-card.tsx";
import { TabPages } from "../../../../../components/tab-pages.tsx";
import type { ApplicationDetails } from "../../../../../trpc/outputs.ts";
import { FolderPanel } from "./folder/folder-panel.tsx";
import { DocumentsPanel } from "./panels/documents-panel.tsx";
import { IntegrationsPanel } from "./panels/integrations-panel.tsx";
import { MessagesPanel } from "./panels/messages-panel.tsx";
import { NotesPanel } from "./panels/notes-panel.tsx";
import { OthersPanel } from "./panels/others-panel.tsx";
import { PaymentsPanel } from "./panels/payments-panel.tsx";
import { RequestPanel } from "./panels/request-panel.tsx";
import type { OfficeStamp } from "./panels/stamp-card.tsx";

type ApplicationTabsProps = {
  readonly application: ApplicationDetails;
  readonly permissions: readonly Permission[];
  readonly payments: readonly OfficePayment[];
  readonly stamp: OfficeStamp | null;
  /** Decides on refunds. */ readonly keepsAccounts: boolean;
  readonly myId: string;
};

/** Everything of an application on one page, a tab per kind. */
export const ApplicationTabs = ({
  application,
  permissions,
  payments,
  stamp,
  keepsAccounts,
  myId,
}: ApplicationTabsProps) => {
  const t = useTranslations("application");
  const unread = application.messages.filter(({ author, readAt }) => author === "citizen" && readAt === null).length;
  return (
    <TabPages
      label={t("tabs")}
      tabs={[
        { id: "request", name: t("request"), page: <RequestPanel application={application} /> },
        {
          id: "messages",
          name: t("messages"),
          count: application.messages.length,
          isNew: unread > 0,
          page: (
            <MessagesPanel
              application={application}
              canWrite={permissions.includes("messages.write")}
              unread={unread}
            />
          ),
        },
        {
          id: "integrations",
          name: t("integrations"),
          count: application.integrations.length,
          page: <IntegrationsPanel application={application} />,
        },
        {
          id: "documents",
          name: t("documents"),
          count: application.documents.length,
          page: <DocumentsPanel application={application} />,
        },
        ...(payments.length > 0 || stamp !== null || application.payment.kind !== "none"
          ? [
              {
                id: "payments",
                name: t("payments"),
                count: payments.length,
                page: (
                  <PaymentsPanel
                    payments={payments}
                    stamp={stamp}
                    canAct={permissions.includes("applications.decide")}
                    canMend={keepsAccounts && permissions.includes("payments.mend")}
                  />
                ),
              },
            ]
          : []),
        {
          id: "notes",
          name: t("notes"),
          count: application.notes.length,
          page: (
            <NotesPanel application={application} canWrite={permissions.includes("applications.work")} myId={myId} />
          ),
        },
        {
          id: "folder",
          name: t("folder"),
          count: application.folder ? application.folder.applications.length + application.folder.hidden : 0,
          page: <FolderPanel application={application} canWork={permissions.includes("applications.work")} />,
        },
        {
          id: "others",
          name: t("others"),
          count: application.otherApplications.length,
          page: <OthersPanel application={application} />,
        },
      ]}
    />
  );
};
