"use client";

import type { Locale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { lockedAnswers } from "@sportello/forms/prefill";
import { FormPage } from "@sportello/forms/react/form-page";
import { showAsked } from "@sportello/forms/react/island/show-asked";
import { explain } from "@sportello/forms/tools/explain";
import { simulate } from "@sportello/forms/tools/simulate";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "../../../../../../../../components/button.tsx";
import { CheckField } from "../../../../../../../../components/check-field.tsx";
import { LanguageSwitch } from "../../language-switch.tsx";
import { CitizenFrame } from "./citizen-frame.tsx";
import { DeviceSwitch } from "./device-switch.tsx";
import { Findings } from "./findings.tsx";
import { PageSteps } from "./page-steps.tsx";
import { people } from "./people.ts";
import { PersonFields } from "./person-fields.tsx";
import { postedAnswers } from "./posted-answers.ts";
import { pageOf, withPages } from "./with-pages.ts";

type TryFormProps = {
  readonly form: FormDefinition;
  readonly place: string;
  readonly languages: readonly Locale[];
  readonly onJump: (node: { readonly place: string }) => void;
};

const startKnown = people[0]?.known ?? { profile: {}, registers: {} };

/** The form as a citizen gets it, to be filled in as somebody, with what it makes of the answers beside it. Nothing is kept. */
export const TryForm = ({ form: shaped, place, languages, onJump }: TryFormProps) => {
  const t = useTranslations("formBuilder.try");
  const locale = useLocale();
  const form = useMemo(() => withPages(shaped, t("onePage")), [shaped, t]);
  const [today] = useState(() => romeDay(new Date()));
  const [language, setLanguage] = useState<Locale>(locale);
  const [device, setDevice] = useState<"desktop" | "phone">("desktop");
  const [known, setKnown] = useState(startKnown);
  const [typed, setTyped] = useState<Answers>({});
  const [round, setRound] = useState(0);
  const [isChecking, setChecking] = useState(false);
  const [wanted, setWanted] = useState(() => form.components[Number(place.split(".")[1])]?.key ?? "");
  const settled = useDeferredValue(typed);
  const result = useMemo(
    () => simulate(form, settled, { ...known, today }, locale),
    [form, settled, known, today, locale],
  );
  const reasons = useMemo(
    () => explain(form, { ...result.prefilled, ...settled }, today, locale),
    [form, result.prefilled, settled, today, locale],
  );
  const locked = useMemo(() => lockedAnswers(form, known.profile, known.registers), [form, known]);
  const pages = result.pages;
  const page =
    pages.find(({ key, isVisible }) => key === wanted && isVisible)?.key ??
    pages.find(({ isVisible }) => isVisible)?.key ??
    "";
  const answers = { ...result.prefilled, ...typed };
  const start = (next: typeof known) => {
    setKnown(next);
    setTyped({});
    setRound(round + 1);
  };

  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <section aria-label={t("frame")} className="min-w-0 space-y-3">
        <div className="flex flex-wrap items-center gap-3">
          <DeviceSwitch device={device} onChange={setDevice} />
          <LanguageSwitch languages={languages} value={language} onChange={setLanguage} />
        </div>
        <PageSteps form={form} pages={pages} page={page} language={locale} onChoose={setWanted} />
        <CitizenFrame title={t("frame")} lang={language} isPhone={device === "phone"}>
          {/* Typing is read as the browser would post it; the form itself never leaves the frame. */}
          <div
            onInput={({ currentTarget }) => {
              const element = currentTarget.querySelector("form");
              if (!element) return;
              showAsked(form, page, answers, element, today);
              setTyped(postedAnswers(form, page, answers, element));
            }}
            onSubmit={(event) => {
              event.preventDefault();
              const element = event.currentTarget.querySelector("form");
              const { submitter } = event.nativeEvent;
              if (element) setTyped(postedAnswers(form, page, answers, element, submitter));
              setRound(round + 1);
            }}
          >
            <FormPage
              key={`${page} ${round} ${language}`}
              form={form}
              page={page}
              answers={answers}
              errors={isChecking ? result.errors.filter(({ path }) => pageOf(form, path) === page) : []}
              locale={language}
              today={today}
              locked={locked}
              action="#"
            />
          </div>
        </CitizenFrame>
      </section>
      <div className="space-y-4">
        <PersonFields known={known} onChange={start} />
        <div className="space-y-3 rounded-lg border border-line bg-panel p-3">
          <CheckField label={t("check")} description={t("checkHint")} isChecked={isChecking} onChange={setChecking} />
          <Button onPress={() => start(known)}>{t("restart")}</Button>
        </div>
        <Findings
          form={form}
          result={result}
          reasons={reasons}
          onJump={
            shaped.display === "wizard"
              ? onJump
              : ({ place: at }) => onJump({ place: at.replace(/^components\.0\./, "") })
          }
        />
      </div>
    </div>
  );
};
