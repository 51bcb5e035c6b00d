"use client";

import { useTranslations } from "next-intl";

/** Something broke on our side: what was saved stays saved, and the code lets the help desk find it. */
const ErrorPage = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const t = useTranslations("error");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div className="container section-block">
      <div className="row justify-content-center">
        <div className="col-12 col-lg-8" role="alert">
          <h1 className="title-xxlarge">{t("title")}</h1>
          <p>{t("text")}</p>
          {digest ? <p>{t("code")} <span className="font-monospace">{digest}</span></p> : null}
          <button className="btn btn-primary" type="button" onClick={retry}>{t("retry")}</button>
        </div>
      </div>
    </div>
  );
};

export default ErrorPage;
