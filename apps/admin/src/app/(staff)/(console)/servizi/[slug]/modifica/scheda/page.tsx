import { getTranslations } from "next-intl/server";
import { draftOf, editedSlug } from "../load-draft.ts";
import { NoDraft } from "../no-draft.tsx";
import { SheetForm } from "./sheet-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("sheet") });

/** The public sheet, section by section in the order of the national model. */
const SheetPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/scheda">) => {
  const slug = await editedSlug(params);
  const found = await draftOf(slug);
  if (found === null) return <NoDraft slug={slug} />;
  const { draft, languages } = found;
  return (
    <SheetForm slug={slug} given={{ content: draft.sheet, revision: draft.revisions.sheet }} languages={languages} />
  );
};

export default SheetPage;
