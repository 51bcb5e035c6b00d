import type { Locale } from "@sportello/domain/locales";
import type { Day } from "@sportello/domain/time/rome-day";
import { FormIsland } from "@sportello/forms/react/form-island";
import { islandWordNames, type IslandWords } from "@sportello/forms/react/island/island-words";
import { wordsOf } from "@sportello/forms/words";
import { stepPath } from "../../../../../../../components/flow/steps-of.ts";
import { getPathname } from "../../../../../../../i18n/navigation.ts";
import type { Draft } from "../../../../../../../session/answers.ts";
import { signInPath } from "../../../../../../../session/sign-in-path.ts";

/** The part of the form that runs in the browser, with the few words it says and the doors it uses. */
export const LivelyForm = ({
  draft,
  page,
  today,
  locale,
}: {
  draft: Draft;
  page: string;
  today: Day;
  locale: Locale;
}) => {
  const all = wordsOf(locale);
  const words = Object.fromEntries(islandWordNames.map((name) => [name, all[name]])) as IslandWords;
  return (
    <FormIsland
      formId="service-form"
      form={draft.form}
      page={page}
      answers={draft.answers}
      today={today}
      locale={locale}
      words={words}
      savedAt={draft.savedAt}
      saveUrl={`/api/drafts/${draft.id}`}
      keep={draft.keepKey === null ? undefined : { draft: draft.id, key: draft.keepKey }}
      returnKey={draft.returnKey ?? undefined}
      signInUrl={
        draft.returnKey === null
          ? getPathname({
              href: signInPath(
                getPathname({ href: stepPath(draft.service.slug, draft.id, page), locale }),
                "session_expired",
              ),
              locale,
            })
          : undefined
      }
      uploadUrl={`/api/uploads?${new URLSearchParams({ application: draft.id, locale })}`}
      placesUrl="/api/comuni"
    />
  );
};
