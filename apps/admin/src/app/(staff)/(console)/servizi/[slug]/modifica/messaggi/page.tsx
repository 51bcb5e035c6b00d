import { getTranslations } from "next-intl/server";
import { textsIn } from "../../../../../../../i18n/texts-in.ts";
import { ask, staffContext } from "../../../../../../../staff.ts";
import { draftOf, editedSlug } from "../load-draft.ts";
import { NoDraft } from "../no-draft.tsx";
import { MessagesForm } from "./messages-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("messages") });

/** What the citizen is written at each moment of an application. */
const MessagesPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/messaggi">) => {
  const slug = await editedSlug(params);
  const [found, caller, { tenant }] = await Promise.all([draftOf(slug), ask(), staffContext()]);
  if (found === null) return <NoDraft slug={slug} />;
  const { draft, languages } = found;
  const [usual, { offices }, examples, reason] = await Promise.all([
    caller.services.usualMessages(),
    caller.tenant.current(),
    caller.services.messageExamples({ slug }),
    textsIn(({ serviceEditor }) => serviceEditor.messages.exampleReason),
  ]);
  const office = offices.find(({ id }) => id === draft.general.officeId);
  return (
    <MessagesForm
      slug={slug}
      given={{ content: draft.options, revision: draft.revisions.options }}
      languages={languages}
      usual={usual}
      reason={reason}
      examples={examples}
      facts={{ servizio: draft.sheet.title, ente: tenant.name, ufficio: office?.name ?? { it: "" } }}
    />
  );
};

export default MessagesPage;
