import { getLocale, getTranslations } from "next-intl/server";
import { ask, orNotFound } from "../../../../../../../staff.ts";
import { draftOf, editedSlug } from "../load-draft.ts";
import { NoDraft } from "../no-draft.tsx";
import { AssignmentForm } from "./assignment-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("assignment") });

/** To which office applications go by what they say. */
const AssignmentPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/assegnazione">) => {
  const slug = await editedSlug(params);
  const [found, caller, locale] = await Promise.all([draftOf(slug), ask(), getLocale()]);
  if (found === null) return <NoDraft slug={slug} />;
  const { draft } = found;
  const { questions, offices } = await orNotFound(caller.services.assignmentEditor({ slug, locale }));
  return (
    <AssignmentForm
      slug={slug}
      given={{ content: draft.options, revision: draft.revisions.options }}
      questions={questions}
      offices={offices}
    />
  );
};

export default AssignmentPage;
