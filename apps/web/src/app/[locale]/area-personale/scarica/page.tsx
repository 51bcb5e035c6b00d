import { Icon } from "@sportello/ui/icon";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Link } from "../../../../components/link.tsx";
import { downloadPath } from "../../../../downloads/download-path.ts";
import { orMissing } from "../../../../missing/or-missing.tsx";
import { signedInApi } from "../../../../session/signed-in.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("download"))("title"),
});

/** Where signing in leads whoever had opened the link of a file: the download starts by itself, and the page stays when it has. */
const DownloadPage = async ({ searchParams }: PageProps<"/[locale]/area-personale/scarica">) => {
  const file = downloadPath((await searchParams)["file"]);
  if (file === null) return notFound();
  await signedInApi(`/area-personale/scarica?${new URLSearchParams({ file })}`);
  const t = await getTranslations("download");
  return (
    <>
      <meta httpEquiv="refresh" content={`0;url=${file}`} />
      <h1 className="title-xxlarge" data-element="page-name">
        {t("title")}
      </h1>
      <p>{t("text")}</p>
      <p>
        <a className="btn btn-primary btn-icon" href={file}>
          <Icon name="download" className="icon icon-sm icon-white" />
          <span>{t("again")}</span>
        </a>
      </p>
      <p>
        <Link href="/area-personale">{t("area")}</Link>
      </p>
    </>
  );
};

export default orMissing(DownloadPage);
