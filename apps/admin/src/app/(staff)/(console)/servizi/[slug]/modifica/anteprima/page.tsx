import { parseForm } from "@sportello/forms/definition";
import { getTranslations } from "next-intl/server";
import { Notice } from "../../../../../../../components/notice.tsx";
import { textsIn } from "../../../../../../../i18n/texts-in.ts";
import { FormOverview } from "../../form-overview.tsx";
import { draftOf, editedSlug } from "../load-draft.ts";
import { NoDraft } from "../no-draft.tsx";
import { PreviewFrame } from "./preview-frame.tsx";
import { sheetWords } from "./sheet-words.ts";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("preview") });

/** The sheet as citizens will read it, before anything is published; then what the form asks. Staff only. */
const PreviewPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/anteprima">) => {
  const slug = await editedSlug(params);
  const [found, t, words] = await Promise.all([
    draftOf(slug),
    getTranslations("serviceEditor.preview"),
    textsIn(sheetWords),
  ]);
  if (found === null) return <NoDraft slug={slug} />;
  const { draft, languages } = found;
  const form = parseForm(draft.form);
  return (
    <div className="space-y-6">
      <PreviewFrame sheet={draft.sheet} languages={languages} words={words} />
      <section aria-label={t("form")}>
        <h2 className="mb-2 text-lg font-bold">{t("form")}</h2>
        {form.ok ? <FormOverview form={form.value} /> : <Notice tone="warn" title={t("formUnfinished")} />}
      </section>
    </div>
  );
};

export default PreviewPage;
