import { inLocale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BackLink } from "../../../../../../components/back-link.tsx";
import { EmptyState } from "../../../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../../../components/page-heading.tsx";
import { ask, orNotFound, signedInWith } from "../../../../../../staff.ts";
import { RegistrationOptionsForm } from "./registration-options-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("registrations.options"))("title") });

/** Where the documents of one service are filed, to be corrected when the registry refuses them. */
const RegistrationOptionsPage = async ({ params }: PageProps<"/registrazioni/servizi/[id]">) => {
  await signedInWith("registrations.mend");
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const [t, locale, caller] = await Promise.all([getTranslations("registrations.options"), getLocale(), ask()]);
  const service = await orNotFound(caller.registrations.options({ serviceId: id.data }));
  return (
    <div className="max-w-2xl">
      <BackLink href="/registrazioni">{t("back")}</BackLink>
      <PageHeading title={`${t("title")}: ${inLocale(service.title, locale)}`} text={t("text")} />
      {service.registration === null ? (
        <EmptyState title={t("none")} />
      ) : (
        <RegistrationOptionsForm
          key={service.version}
          service={{ ...service, registration: service.registration }}
          year={romeDay(new Date()).slice(0, 4)}
        />
      )}
      <p className="mt-3 text-sm text-ink-faint">{t("version", { number: service.version })}</p>
    </div>
  );
};

export default RegistrationOptionsPage;
