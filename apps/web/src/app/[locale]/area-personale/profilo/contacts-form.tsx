import { wrongContacts } from "@sportello/api/people/given-contacts";
import { useLocale, useTranslations } from "next-intl";
import { LineField } from "../../../../components/form/line-field.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import type { Profile } from "../../../../session/answers.ts";

type Props = {
  readonly profile: Profile;
  readonly isRefused: boolean;
  /** What was typed and refused, by the names of the fields; null where nothing is known of it. */
  readonly typed: Readonly<Record<string, string>> | null;
};

/** Where the citizen wants to be reached. What was refused stands in its field again, with the error beside the one it is about. */
export const ContactsForm = ({ profile: { contacts }, isRefused, typed }: Props) => {
  const t = useTranslations("profile");
  const action = getPathname({ href: "/area-personale/profilo/salva", locale: useLocale() });
  const email = typed?.["email"] ?? contacts.email ?? "";
  const phone = typed?.["telefono"] ?? contacts.phone ?? "";
  const given = { email: email.trim(), ...(phone.trim() && { phone: phone.trim() }) };
  const wrong: readonly ("email" | "phone")[] = isRefused ? wrongContacts(given) : [];
  const isUnknown = isRefused && wrong.length === 0;
  return (
    <form className="narrow-form" action={action} method="post">
      <LineField
        name="email"
        label={t("email")}
        hint={t("emailHint")}
        error={wrong.includes("email") ? t("emailWrong") : null}
        // Not knowing what was typed, either may be what was wrong.
        {...(isUnknown && { isWrong: true })}
        type="email"
        autoComplete="email"
        maxLength={254}
        // A browser takes mario@gmail for an address; the town does not.
        pattern="[^@\s]+@[^@\s]+\.[^@\s.]{2,}"
        defaultValue={email}
        required
      />
      <LineField
        name="telefono"
        label={t("phone")}
        error={wrong.includes("phone") ? t("phoneWrong") : null}
        {...(isUnknown && { isWrong: true })}
        type="tel"
        autoComplete="tel"
        pattern="\+?[0-9][0-9 .\-]{5,19}"
        defaultValue={phone}
      />
      <button className="btn btn-primary" type="submit">
        {t("save")}
      </button>
    </form>
  );
};
