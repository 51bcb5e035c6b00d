import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "../../../../../../../components/notice.tsx";
import { ask, orNotFound } from "../../../../../../../staff.ts";
import { editedSlug } from "../load-draft.ts";
import { NewsForm } from "./news-form.tsx";
import { sayValue } from "./say-value.ts";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.news"))("title") });

/** What the catalogue says newer than when the service was taken, to be taken one by one. */
const NewsPage = async ({ params }: PageProps<"/servizi/[slug]/modifica/novita">) => {
  const slug = await editedSlug(params);
  const [t, locale, caller] = await Promise.all([getTranslations("serviceEditor.news"), getLocale(), ask()]);
  const { differences, takenAt } = await orNotFound(caller.services.news({ slug, locale }));
  if (differences === null)
    return (
      <Notice tone="note">
        <p>{t("notFromCatalogue")}</p>
      </Notice>
    );
  const values = (["sheet", "options"] as const).flatMap((part) =>
    differences[part].map(({ path, isConflict, base, mine, theirs }) => ({
      part,
      path,
      isConflict,
      base: sayValue(base),
      mine: sayValue(mine),
      theirs: sayValue(theirs),
    })),
  );
  return (
    <div className="max-w-4xl space-y-4">
      <p className="max-w-prose text-ink-soft">{t("text")}</p>
      {differences.isFormUnreadable ? (
        <Notice tone="warn">
          <p>{t("unreadable")}</p>
        </Notice>
      ) : null}
      {values.length + differences.form.length === 0 ? (
        <Notice tone="good">
          <p>{t("none")}</p>
        </Notice>
      ) : (
        <NewsForm key={takenAt} slug={slug} values={values} form={[...differences.form]} />
      )}
    </div>
  );
};

export default NewsPage;
