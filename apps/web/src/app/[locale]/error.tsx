"use client";

import { useParams } from "next/navigation";
import words from "../../../messages/error.json";

/** Something broke on our side: what was saved stays saved, and the code lets the help desk find it. Its few words travel with it. */
const ErrorPage = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { locale } = useParams<{ locale: string }>();
  const { title, text, code, retry: again } = locale === "de" || locale === "en" ? words[locale] : words.it;
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div className="container section-block">
      <div className="row justify-content-center">
        <div className="col-12 col-lg-8" role="alert">
          <h1 className="title-xxlarge">{title}</h1>
          <p>{text}</p>
          {digest ? <p>{code} <span className="font-monospace">{digest}</span></p> : null}
          <button className="btn btn-primary" type="button" onClick={retry}>{again}</button>
        </div>
      </div>
    </div>
  );
};

export default ErrorPage;
