import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { KeepFresh } from "../../../../components/keep-fresh.tsx";
import { Link } from "../../../../components/link.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { RefusalNotice } from "../../../../components/refusal-notice.tsx";
import { typedOn } from "../../../../kept/typed-again.ts";
import { requestContext } from "../../../../session/request-context.ts";
import { signedInApi } from "../../../../session/signed-in.ts";
import { CertifiedData } from "./certified-data.tsx";
import { ConfirmEmail } from "./confirm-email.tsx";
import { ContactsForm } from "./contacts-form.tsx";
import { DataExport } from "./data-export.tsx";
import { NoticesForm } from "./notices-form.tsx";
import { SignIns } from "./sign-ins.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("profile"))("title") });

const path = "/area-personale/profilo";
const done = ["recapiti", "codice", "email", "preferenze", "altrove", "copia"] as const;
const Search = z.object({
  fatto: z.enum(done).optional().catch(undefined),
  codice: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  errore: z.string().optional().catch(undefined),
});

/** What the municipality knows of the citizen: certified by the identity, or given by them and changed here; who read it, and a copy of all of it. */
const ProfilePage = async ({ searchParams }: PageProps<"/[locale]/area-personale/profilo">) => {
  const api = await signedInApi(path);
  const { fatto, codice, errore } = Search.parse(await searchParams);
  const isRefused = errore === "invalid_input";
  const [profile, copy, sessions, t, locale, { tenant }, typed] = await Promise.all([
    api.profile.find(),
    api.profile.export(),
    api.profile.sessions(),
    getTranslations("profile"),
    getLocale(),
    requestContext(),
    isRefused ? typedOn(path) : null,
  ]);
  const isCopying = copy?.state === "waiting" || copy?.state === "making";
  return (
    <>
      <KeepFresh isPending={isCopying} />
      <h1 className="title-xxlarge" data-element="page-name">
        {t("title")}
      </h1>
      {fatto ? <Notice tone="success" title={t(`done.${fatto}`)} isUrgent /> : null}
      {isRefused ? (
        <Notice tone="danger" title={t("wrong")} isUrgent>
          <p>{t("wrongText")}</p>
        </Notice>
      ) : (
        <RefusalNotice code={errore} />
      )}
      <div className="profile-grid">
        <section aria-labelledby="recapiti">
          <h2 className="title-large-semi-bold" id="recapiti">
            {t("contacts")}
          </h2>
          <p>{t("contactsText")}</p>
          <ContactsForm profile={profile} isRefused={isRefused} typed={typed} />
          {profile.waitingEmail ? <ConfirmEmail waiting={profile.waitingEmail} code={codice} error={errore} /> : null}
        </section>
        <section aria-labelledby="avvisi">
          <h2 className="title-large-semi-bold" id="avvisi">
            {t("notices")}
          </h2>
          <NoticesForm preferences={profile.preferences} languages={tenant.languages} locale={locale} />
        </section>
      </div>
      <CertifiedData profile={profile} />
      <section aria-labelledby="uso">
        <h2 className="title-large-semi-bold" id="uso">
          {t("accesses")}
        </h2>
        <p>{t("accessesText")}</p>
        <p>
          <Link className="btn btn-outline-primary" href="/area-personale/profilo/accessi-ai-dati">
            {t("accessesOpen")}
          </Link>
        </p>
      </section>
      <DataExport copy={copy} />
      <SignIns sessions={sessions} />
    </>
  );
};

export default ProfilePage;
