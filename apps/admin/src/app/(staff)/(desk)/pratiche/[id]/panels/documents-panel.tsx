import { useTranslations } from "next-intl";
import { Badge, type Tone } from "../../../../../../components/badge.tsx";
import { Instant, useInstantText } from "../../../../../../components/instant.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { FileList } from "./file-list.tsx";

type Registration = NonNullable<ApplicationDetails["documents"][number]["registration"]>;

const tones: Record<Registration["state"], Tone> = {
  waiting: "wait",
  failed: "bad",
  refused: "bad",
  registered: "good",
};

/** Documents made or attached, with their registration; the receipt and the outcome are what counts before the law. */
export const DocumentsPanel = ({ application }: { readonly application: ApplicationDetails }) => {
  const t = useTranslations("application");
  const attached = new Set(application.documents.map(({ sha256 }) => sha256));
  const loose = application.officeUploads.filter(({ sha256 }) => !attached.has(sha256));
  if (application.documents.length === 0 && loose.length === 0)
    return <p className="text-ink-soft">{t("noDocuments")}</p>;
  return (
    <div className="space-y-4">
      <ul className="space-y-4">
        {application.documents.map((document) => (
          <li key={document.id}>
            <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{t(`documentKind.${document.kind}`)}</span>
              <span className="text-sm text-ink-soft">
                <Instant at={document.createdAt} />
              </span>
              <RegistrationMark registration={document.registration} />
            </p>
            <FileList kind="document" files={[document]} />
          </li>
        ))}
      </ul>
      {loose.length > 0 ? (
        <section>
          <h2 className="mb-1 font-semibold">{t("officeFiles")}</h2>
          <FileList kind="upload" files={loose} />
        </section>
      ) : null}
    </div>
  );
};

const RegistrationMark = ({ registration }: { readonly registration: Registration | null }) => {
  const t = useTranslations();
  const instant = useInstantText();
  if (registration === null) return <span className="text-sm text-ink-faint">{t("application.notRegistered")}</span>;
  const { number, registeredAt, state } = registration;
  if (number === null || registeredAt === null)
    return <Badge tone={tones[state]}>{t(`registrations.state.${state}`)}</Badge>;
  return (
    <span className="text-sm font-semibold text-good">
      {t("application.registeredAs", { number, at: instant(registeredAt, "short") })}
    </span>
  );
};
