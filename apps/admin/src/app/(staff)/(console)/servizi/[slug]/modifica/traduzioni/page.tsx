import { getTranslations } from "next-intl/server";
import { draftOf, editedSlug } from "../load-draft.ts";
import { NoDraft } from "../no-draft.tsx";
import { Workbench } from "./workbench.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("translations") });

/** Sheet, form and messages side by side with their translations. */
const TranslationsPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/traduzioni">) => {
  const slug = await editedSlug(params);
  const found = await draftOf(slug);
  if (found === null) return <NoDraft slug={slug} />;
  const { draft, languages } = found;
  const { sheet, form, options, revisions } = draft;
  return (
    <Workbench
      slug={slug}
      languages={languages.filter((language) => language !== "it")}
      sheet={{ content: sheet, revision: revisions.sheet }}
      form={{ content: form, revision: revisions.form }}
      options={{ content: options, revision: revisions.options }}
    />
  );
};

export default TranslationsPage;
