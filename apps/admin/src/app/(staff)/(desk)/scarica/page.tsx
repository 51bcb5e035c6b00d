import { isRefusal } from "@sportello/domain/refusals";
import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { buttonClass } from "../../../../components/button-class.ts";
import { Notice } from "../../../../components/notice.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { downloadPath } from "../../../../downloads/download-path.ts";
import { signedIn } from "../../../../staff.ts";

export const generateMetadata = async () => ({ title: (await getTranslations("download"))("title") });

/** Where signing in leads whoever had opened the link of a file: the download starts by itself, or is refused in words (`motivo`). */
const DownloadPage = async ({ searchParams }: PageProps<"/scarica">) => {
  const { file: asked, motivo } = await searchParams;
  await signedIn();
  const file = downloadPath(asked);
  if (file === null) notFound();
  const t = await getTranslations();
  const home = (
    <Link href="/" className={buttonClass("quiet")}>
      {t("download.home")}
    </Link>
  );
  if (typeof motivo === "string" && isRefusal(motivo)) {
    return (
      <>
        <PageHeading title={t("download.missing")} />
        <Notice tone="bad">{t(`refusal.${motivo}`)}</Notice>
        <p className="mt-4">{home}</p>
      </>
    );
  }
  return (
    <>
      <meta httpEquiv="refresh" content={`0;url=${file}`} />
      <PageHeading title={t("download.title")} text={t("download.text")} />
      <p className="flex flex-wrap gap-2">
        <a href={file} className={buttonClass("primary")}>
          <Download aria-hidden className="size-4" />
          {t("download.again")}
        </a>
        {home}
      </p>
    </>
  );
};

export default DownloadPage;
