import { inLocale } from "@sportello/domain/locales";
import { ArrowLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { EmptyState } from "../../../../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../../../../components/page-heading.tsx";
import { ask, orNotFound, signedInWith, staffContext } from "../../../../../../../staff.ts";
import { OpenDraft } from "./open-draft.tsx";
import { ShowEditor } from "./show-editor.tsx";

const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(100);

export const generateMetadata = async () => ({ title: (await getTranslations("formBuilder"))("title") });

/** The form of a service's draft, to be shaped; nothing is published from here. */
const FormPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/modulo">) => {
  await signedInWith("services.write");
  const slug = Slug.safeParse((await params).slug);
  if (!slug.success) notFound();
  const [t, locale, caller, context] = await Promise.all([getTranslations("formBuilder"), getLocale(), ask(), staffContext()]);
  const draft = await orNotFound(caller.services.draft({ slug: slug.data }));
  const title = draft ? inLocale(draft.sheet.title, locale) : t("title");
  return (
    <>
      <Link href={`/servizi/${slug.data}` as Route} className="-ml-1 mb-1 inline-flex min-h-8 items-center gap-1.5 rounded-sm px-1 text-primary-deep hover:underline">
        <ArrowLeft aria-hidden className="size-4" />
        {t("back")}
      </Link>
      <PageHeading title={draft ? `${t("title")}: ${title}` : title} text={t("text")} />
      {draft ? (
        <ShowEditor key={draft.id} slug={slug.data} form={draft.form} revision={draft.revisions.form} languages={context.tenant.languages} />
      ) : (
        <EmptyState title={t("noDraftTitle")}>
          <p>{t("noDraftText")}</p>
          <OpenDraft slug={slug.data} />
        </EmptyState>
      )}
    </>
  );
};

export default FormPage;
