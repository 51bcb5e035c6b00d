import { optionalNotices } from "@sportello/api/people/preferences";
import type { Locale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../../../i18n/navigation.ts";
import type { Profile } from "../../../../session/answers.ts";

type Props = { preferences: Profile["preferences"]; languages: readonly Locale[]; locale: Locale };

/** What is told by mail and in which language. What the law wants told is shown ticked and cannot be unticked. */
export const NoticesForm = ({ preferences, languages, locale }: Props) => {
  const t = useTranslations();
  const action = getPathname({ href: "/area-personale/profilo/preferenze", locale: useLocale() });
  return (
    <form className="narrow-form" action={action} method="post">
      <fieldset>
        <legend>{t("profile.noticesLegend")}</legend>
        {optionalNotices.map((notice) => (
          <div className="form-check" key={notice}>
            <input
              type="checkbox"
              id={`avviso-${notice}`}
              name="avviso"
              value={notice}
              defaultChecked={!preferences.silenced.includes(notice)}
            />
            <label htmlFor={`avviso-${notice}`}>{t(`profile.notice.${notice}`)}</label>
          </div>
        ))}
        <p className="form-text">{t("profile.noticesAlways")}</p>
      </fieldset>
      {languages.length > 1 ? (
        <div className="select-wrapper">
          <label htmlFor="lingua">{t("profile.language")}</label>
          <select id="lingua" name="lingua" defaultValue={preferences.locale ?? locale}>
            {languages.map((language) => (
              <option key={language} value={language}>
                {t(`header.language.${language}`)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <button className="btn btn-primary" type="submit">
        {t("profile.savePreferences")}
      </button>
    </form>
  );
};
