import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "../../../../components/notice.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import { signedInApi } from "../../../../session/signed-in.ts";
import { CertifiedData } from "./certified-data.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("profile"))("title") });

/** What the municipality knows of the citizen: certified by the identity, or given by them and changed here. */
const ProfilePage = async ({ searchParams }: PageProps<"/[locale]/area-personale/profilo">) => {
  const api = await signedInApi("/area-personale/profilo");
  const [profile, t, locale, { fatto, errore }] = await Promise.all([api.profile.find(), getTranslations("profile"), getLocale(), searchParams]);
  return (
    <>
      <h1 className="title-xxlarge">{t("title")}</h1>
      {fatto ? <Notice tone="success" title={t("saved")} isUrgent /> : null}
      <CertifiedData profile={profile} />
      <section aria-labelledby="recapiti">
        <h2 className="title-large-semi-bold" id="recapiti">{t("contacts")}</h2>
        <p>{t("contactsText")}</p>
        <form className="narrow-form" action={getPathname({ href: "/area-personale/profilo/salva", locale })} method="post">
          {errore ? <Notice tone="danger" title={t("wrong")} isUrgent><p>{t("wrongText")}</p></Notice> : null}
          <div className="form-group">
            <label htmlFor="email">{t("email")}</label>
            <input className="form-control" id="email" name="email" type="email" autoComplete="email" defaultValue={profile.contacts.email ?? ""} required />
          </div>
          <div className="form-group">
            <label htmlFor="telefono">{t("phone")}</label>
            <input className="form-control" id="telefono" name="telefono" type="tel" autoComplete="tel" pattern="\+?[0-9][0-9 .\-]{5,19}" defaultValue={profile.contacts.phone ?? ""} />
          </div>
          <button className="btn btn-primary" type="submit">{t("save")}</button>
        </form>
      </section>
    </>
  );
};

export default ProfilePage;
