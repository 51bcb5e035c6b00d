"use client";

import { useParams } from "next/navigation";
import words from "../../../messages/error.json";

/** Something broke on our side: what was saved stays saved, the code lets the help desk find it, and there are ways on. Its few words travel with it. */
const ErrorPage = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { locale } = useParams<{ locale: string }>();
  const isTranslated = locale === "de" || locale === "en";
  const {
    title,
    text,
    code,
    retry: again,
    search,
    searchButton,
    links,
    home,
    services,
    status,
  } = isTranslated ? words[locale] : words.it;
  const base = isTranslated ? `/${locale}` : "";
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div className="container section-block">
      <div className="row justify-content-center">
        <div className="col-12 col-lg-8">
          <div role="alert">
            <h1 className="title-xxlarge">{title}</h1>
            <p>{text}</p>
            {digest ? (
              <p>
                {code} <span className="font-monospace">{digest}</span>
              </p>
            ) : null}
          </div>
          <button className="btn btn-primary" type="button" onClick={retry}>
            {again}
          </button>
          <form className="cmp-input-search mt-5" action={`${base}/servizi`} method="get" role="search">
            <label className="search-label" htmlFor="errore-cerca">
              {search}
            </label>
            <div className="input-group">
              <input type="search" className="form-control" id="errore-cerca" name="cerca" />
              <div className="input-group-append">
                <button className="btn btn-primary" type="submit">
                  {searchButton}
                </button>
              </div>
            </div>
          </form>
          <nav aria-label={links}>
            <ul className="plain-list mt-4">
              <li>
                <a href={base || "/"}>{home}</a>
              </li>
              <li>
                <a href={`${base}/servizi`}>{services}</a>
              </li>
              <li>
                <a href={`${base}/stato-pratica`}>{status}</a>
              </li>
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
};

export default ErrorPage;
