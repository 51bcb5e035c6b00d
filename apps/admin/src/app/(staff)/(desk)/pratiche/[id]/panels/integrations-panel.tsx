import { useTranslations } from "next-intl";
import { Badge } from "../../../../../../components/badge.tsx";
import { useInstantText } from "../../../../../../components/instant.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { FileList } from "./file-list.tsx";

/** What the office asked the citizen to complete, and what came back. */
export const IntegrationsPanel = ({ application }: { readonly application: ApplicationDetails }) => {
  const t = useTranslations("application");
  const tp = useTranslations("integrationPoints");
  const instant = useInstantText();
  if (application.integrations.length === 0) return <p className="text-ink-soft">{t("noIntegrations")}</p>;
  return (
    <ol className="space-y-4">
      {application.integrations.map(
        ({ id, request, points, requestedAt, answer, answeredAt, cancelledAt, uploads }) => (
          <li key={id} className="rounded-lg border border-line bg-panel px-4 py-3">
            <p className="text-sm text-ink-soft">{t("requestedAt", { at: instant(requestedAt, "short") })}</p>
            <p className="mt-1 break-words whitespace-pre-line">{request}</p>
            {points.length > 0 ? (
              <ul aria-label={tp("asked")} className="mt-1 list-disc pl-5">
                {points.map(({ path, label }) => (
                  <li key={path}>{label}</li>
                ))}
              </ul>
            ) : null}
            <div className="mt-3 border-t border-line-soft pt-3">
              {answeredAt ? (
                <div className="space-y-2">
                  <p className="text-sm text-ink-soft">{t("answeredAt", { at: instant(answeredAt, "short") })}</p>
                  <p className="break-words whitespace-pre-line">{answer}</p>
                  {uploads.length > 0 ? <FileList kind="upload" files={uploads} /> : null}
                </div>
              ) : cancelledAt ? (
                <p className="text-ink-soft">{t("cancelledAt", { at: instant(cancelledAt, "short") })}</p>
              ) : (
                <Badge tone="wait">{t("awaitingAnswer")}</Badge>
              )}
            </div>
          </li>
        ),
      )}
    </ol>
  );
};
