import { useTranslations } from "next-intl";

/** New contacts are for this request alone unless the citizen says otherwise. */
export const KeepContacts = ({ contacts }: { contacts: { email?: string; phone?: string } | null }) => {
  const t = useTranslations("onceOnly");
  if (contacts === null) return null;
  return (
    <fieldset className="keep-contacts" aria-describedby={contacts.email ? "recapiti-aiuto" : undefined}>
      <legend>{t("contacts", { contacts: Object.values(contacts).join(", ") })}</legend>
      {(["solo", "anche"] as const).map((choice) => (
        <div className="form-check" key={choice}>
          <input
            id={`recapiti-${choice}`}
            name="recapiti"
            type="radio"
            value={choice}
            defaultChecked={choice === "solo"}
          />
          <label htmlFor={`recapiti-${choice}`}>{t(choice)}</label>
        </div>
      ))}
      {contacts.email ? (
        <p className="text-paragraph-small mb-0" id="recapiti-aiuto">
          {t("proof", { email: contacts.email })}
        </p>
      ) : null}
    </fieldset>
  );
};
