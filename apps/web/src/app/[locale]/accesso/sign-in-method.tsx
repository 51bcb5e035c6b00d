import { Icon } from "@sportello/ui/icon";
import { useTranslations } from "next-intl";

export type Method = "spid" | "cie" | "eidas";

/** Where the State explains each identity and how to get one. */
const learnMore: Record<Method, string> = {
  spid: "https://www.spid.gov.it/cos-e-spid/come-attivare-spid/",
  cie: "https://www.cartaidentita.interno.gov.it/richiedi/",
  eidas: "https://www.eid.gov.it/",
};

/** One way in. A plain link: signing in needs no JavaScript. */
export const SignInMethod = ({ method, returnTo }: { method: Method; returnTo: string }) => {
  const t = useTranslations("signIn");
  return (
    <section className="sign-in-method" aria-labelledby={method}>
      <h2 className="title-xxlarge" id={method}>
        {t(`${method}.title`)}
      </h2>
      <p>{t(`${method}.text`)}</p>
      <a
        className={`btn btn-icon sign-in-button ${buttonClass[method]}`}
        href={`/api/accesso/${method}?${new URLSearchParams({ ritorno: returnTo })}`}
      >
        {method === "eidas" ? (
          <EuropeanStars />
        ) : (
          <Icon name={method === "spid" ? "user" : "lock"} className="icon icon-white" />
        )}
        {/* Whoever comes from abroad knows this one by its English name, in every language of the page. */}
        <span lang={method === "eidas" ? "en" : undefined}>{t(`${method}.button`)}</span>
      </a>
      <p>
        <a href={learnMore[method]} rel="external">
          {t(`${method}.learnMore`)}
        </a>
      </p>
    </section>
  );
};

const buttonClass: Record<Method, string> = { spid: "btn-identity", cie: "btn-identity", eidas: "btn-outline-primary" };

const EuropeanStars = () => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect x="0" y="4" width="24" height="16" fill="#039" />
    <circle cx="12" cy="12" r="5" fill="none" stroke="#fc0" strokeWidth="1.6" strokeDasharray="1 1.618" />
  </svg>
);
