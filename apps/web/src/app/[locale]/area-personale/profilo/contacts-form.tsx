import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../../../i18n/navigation.ts";
import type { Profile } from "../../../../session/answers.ts";

export const ContactsForm = ({ profile: { contacts }, isWrong }: { profile: Profile; isWrong: boolean }) => {
  const t = useTranslations("profile");
  const action = getPathname({ href: "/area-personale/profilo/salva", locale: useLocale() });
  return (
    <form className="narrow-form" action={action} method="post">
      <div className="form-group">
        <label htmlFor="email">{t("email")}</label>
        <input
          className="form-control"
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          // A browser takes mario@gmail for an address; the town does not, and what was typed would be gone.
          pattern="[^@\s]+@[^@\s]+\.[^@\s.]{2,}"
          defaultValue={contacts.email ?? ""}
          required
          aria-describedby="email-aiuto"
          aria-invalid={isWrong || undefined}
        />
        <small className="form-text" id="email-aiuto">
          {t("emailHint")}
        </small>
      </div>
      <div className="form-group">
        <label htmlFor="telefono">{t("phone")}</label>
        <input
          className="form-control"
          id="telefono"
          name="telefono"
          type="tel"
          autoComplete="tel"
          pattern="\+?[0-9][0-9 .\-]{5,19}"
          defaultValue={contacts.phone ?? ""}
          aria-invalid={isWrong || undefined}
        />
      </div>
      <button className="btn btn-primary" type="submit">
        {t("save")}
      </button>
    </form>
  );
};
