import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EmptyState } from "../../../../../../../components/empty-state.tsx";
import { ask, orNotFound, signedInWith, staffContext } from "../../../../../../../staff.ts";
import { OpenDraft } from "./open-draft.tsx";
import { ShowEditor } from "./show-editor.tsx";

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

export const generateMetadata = async () => ({ title: (await getTranslations("formBuilder"))("title") });

/** The form of a service's draft, to be shaped; nothing is published from here. */
const FormPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/modulo">) => {
  await signedInWith("services.write");
  const slug = Slug.safeParse((await params).slug);
  if (!slug.success) notFound();
  const [t, caller, context] = await Promise.all([getTranslations("formBuilder"), ask(), staffContext()]);
  const [draft, shelf] = await Promise.all([
    orNotFound(caller.services.draft({ slug: slug.data })),
    caller.subforms.shelf(),
  ]);
  return (
    <>
      <p className="mb-3 max-w-prose text-ink-soft">{t("text")}</p>
      {draft ? (
        <ShowEditor
          key={draft.id}
          slug={slug.data}
          form={draft.form}
          revision={draft.revisions.form}
          shelf={shelf}
          languages={context.tenant.languages}
        />
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
