import { getLocale, getTranslations } from "next-intl/server";
import { ask, orNotFound } from "../../../../../../../staff.ts";
import { draftOf, editedSlug } from "../load-draft.ts";
import { NoDraft } from "../no-draft.tsx";
import { ChangesList } from "./changes-list.tsx";
import { DiscardButton } from "./discard-button.tsx";
import { FindingsList } from "./findings-list.tsx";
import { PublishButton } from "./publish-button.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("publish") });

/** What is missing and what would change, then the button. */
const PublishPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/pubblica">) => {
  const slug = await editedSlug(params);
  if ((await draftOf(slug)) === null) return <NoDraft slug={slug} />;
  const [t, locale, caller] = await Promise.all([getTranslations("serviceEditor.publish"), getLocale(), ask()]);
  const [{ findings, changes, people, against, revisions, openDrafts }, { offices }] = await Promise.all([
    orNotFound(caller.services.review({ slug, locale })),
    caller.tenant.current(),
  ]);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return (
    <div className="max-w-4xl space-y-6">
      <FindingsList slug={slug} findings={findings} />
      {changes === null ? (
        <p className="text-ink-soft">{t("first")}</p>
      ) : (
        <ChangesList title={t("changesTitle")} changes={changes} offices={offices} people={people} />
      )}
      {openDrafts > 0 ? <p className="text-ink-soft">{t("openDrafts", { count: openDrafts })}</p> : null}
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <PublishButton slug={slug} against={against} revisions={revisions} isReady={errors === 0} />
        <DiscardButton slug={slug} isFirst={against === null} />
      </div>
    </div>
  );
};

export default PublishPage;
