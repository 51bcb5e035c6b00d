import { getTranslations } from "next-intl/server";
import { ask } from "../../../../../../staff.ts";
import { GeneralForm } from "./general-form.tsx";
import { draftOf, editedSlug } from "./load-draft.ts";
import { NoDraft } from "./no-draft.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("general") });

/** Name, office and where citizens find the service. */
const GeneralPage = async ({ params }: PageProps<"/servizi/[slug]/modifica">) => {
  const slug = await editedSlug(params);
  const [found, caller] = await Promise.all([draftOf(slug), ask()]);
  if (found === null) return <NoDraft slug={slug} />;
  const { offices } = await caller.tenant.current();
  const {
    draft: { general, sheet, revisions },
    languages,
  } = found;
  return (
    <GeneralForm
      slug={slug}
      general={{ content: general, revision: revisions.general }}
      sheet={{ content: sheet, revision: revisions.sheet }}
      languages={languages}
      offices={offices.map(({ id, name }) => ({ id, name }))}
    />
  );
};

export default GeneralPage;
