import { headingOf } from "@sportello/forms/component-texts";
import { parseForm } from "@sportello/forms/definition";
import { listComponents } from "@sportello/forms/tools/listed-components";
import { getLocale, getTranslations } from "next-intl/server";
import { draftOf, editedSlug } from "../load-draft.ts";
import { NoDraft } from "../no-draft.tsx";
import { RulesForm } from "./rules-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("rules") });

/** By which rules the applications of the service live: access, terms, payment, registration. */
const RulesPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/regole">) => {
  const slug = await editedSlug(params);
  const [found, locale] = await Promise.all([draftOf(slug), getLocale()]);
  if (found === null) return <NoDraft slug={slug} />;
  const { draft, languages } = found;
  const form = parseForm(draft.form);
  const amounts = form.ok
    ? listComponents(form.value).flatMap(({ id, component }) =>
        component.type === "currency" || component.type === "number"
          ? [{ value: id, label: headingOf(component, locale) || id }]
          : [],
      )
    : [];
  return (
    <RulesForm
      slug={slug}
      given={{ content: draft.options, revision: draft.revisions.options }}
      amounts={amounts}
      languages={languages}
    />
  );
};

export default RulesPage;
