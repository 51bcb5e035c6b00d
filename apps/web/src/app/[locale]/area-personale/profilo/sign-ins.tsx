import { useLocale, useTranslations } from "next-intl";
import { Day } from "../../../../components/text/day.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import type { OwnSession } from "../../../../session/answers.ts";

/** The latest sign-ins, those still open marked, and the way to end them from here. */
export const SignIns = ({ sessions }: { sessions: readonly OwnSession[] }) => {
  const t = useTranslations("profile");
  const action = getPathname({ href: "/area-personale/profilo/esci-altrove", locale: useLocale() });
  const hasOthers = sessions.some(({ isThis, isOpen }) => isOpen && !isThis);
  return (
    <section aria-labelledby="accessi">
      <h2 className="title-large-semi-bold" id="accessi">
        {t("signIns")}
      </h2>
      <p>{t("signInsText")}</p>
      <ul className="list-unstyled fact-list">
        {sessions.map(({ startedAt, lastSeenAt, provider, isThis, isOpen }) => (
          <li key={startedAt}>
            <strong>
              <Day of={startedAt} withTime />
            </strong>{" "}
            <span>{provider}</span>{" "}
            <span className="file-facts">
              {isThis ? (
                t("thisOne")
              ) : isOpen ? (
                <>
                  {t("openSince")} <Day of={lastSeenAt} withTime />
                </>
              ) : (
                t("over")
              )}
            </span>
          </li>
        ))}
      </ul>
      {hasOthers ? (
        <form action={action} method="post">
          <button className="btn btn-outline-primary" type="submit">
            {t("closeOthers")}
          </button>
        </form>
      ) : null}
    </section>
  );
};
