import type { Locale } from "@sportello/domain/locales";
import type { Day } from "@sportello/domain/time/rome-day";
import { FormIsland } from "@sportello/forms/react/form-island";
import { islandWordNames, type IslandWords } from "@sportello/forms/react/island/island-words";
import { wordsOf } from "@sportello/forms/words";
import type { Filing } from "../steps.ts";

type CounterIslandProps = {
  readonly filing: Filing;
  readonly page: string;
  readonly today: Day;
  readonly locale: Locale;
};

/** The part of the form that runs in the browser. Nothing typed is kept there: the machine of the counter serves everybody. */
export const CounterIsland = ({ filing, page, today, locale }: CounterIslandProps) => {
  const all = wordsOf(locale);
  const words = Object.fromEntries(islandWordNames.map((name) => [name, all[name]])) as IslandWords;
  return (
    <FormIsland
      formId="service-form"
      form={filing.form}
      page={page}
      answers={filing.answers}
      today={today}
      locale={locale}
      words={words}
      savedAt={filing.savedAt}
      saveUrl={`/api/sportello/${filing.id}`}
      signInUrl="/accesso"
      uploadUrl={`/api/sportello/${filing.id}/file?lingua=${locale}`}
      placesUrl="/api/comuni"
    />
  );
};
