import { connectorKinds } from "@sportello/api/connectors/vendors";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { BackLink } from "../../../../../components/back-link.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { ask, signedInWith } from "../../../../../staff.ts";
import { ConnectorForm } from "./connector-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("connectors"))("title") });

/** The options of one outside system, drawn from its vendor's own description. */
const ConnectorPage = async ({ params }: PageProps<"/connettori/[kind]">) => {
  const me = await signedInWith("connectors.write");
  const asked = (await params).kind;
  const kind = connectorKinds.find((name) => name === asked);
  if (kind === undefined) notFound();
  const [t, caller] = await Promise.all([getTranslations("connectors"), ask()]);
  const connector = await caller.connectors.find({ kind });
  const stopped =
    kind === "protocol" && me.permissions.includes("registrations.read")
      ? (await caller.registrations.list({ state: "refused" })).counts
      : [];
  return (
    <div className="max-w-2xl">
      <BackLink href="/connettori">{t("back")}</BackLink>
      <PageHeading title={t(`kind.${kind}`)} text={t("optionsText")} />
      <ConnectorForm
        key={connector.changedAt}
        connector={connector}
        stopped={stopped
          .filter(({ state }) => state === "refused" || state === "failed")
          .reduce((sum, { count }) => sum + count, 0)}
      />
    </div>
  );
};

export default ConnectorPage;
