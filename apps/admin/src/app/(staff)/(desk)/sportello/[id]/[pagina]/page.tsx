import { findMunicipality } from "@sportello/domain/places/municipalities";
import { isRefusal } from "@sportello/domain/refusals";
import { FormPage } from "@sportello/forms/react/form-page";
import "@sportello/forms/react/form.css";
import { validate } from "@sportello/forms/validate";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { buttonClass } from "../../../../../../components/button-class.ts";
import { Notice } from "../../../../../../components/notice.tsx";
import { FilingFrame } from "../filing-frame.tsx";
import { openFiling } from "../open-filing.ts";
import { resumeStep, stepPath } from "../steps.ts";
import { CounterIsland } from "./counter-island.tsx";
import "./counter-form.css";

export const generateMetadata = async () => ({ title: (await getTranslations("counter"))("filling") });

/** One page of the form: the same questions, rules and controls as online, typed by the operator. */
const CounterFormPage = async ({ params, searchParams }: PageProps<"/sportello/[id]/[pagina]">) => {
  const { id, pagina } = await params;
  const [{ filing, steps, today, locale }, search, t, refusal] = await Promise.all([
    openFiling(id),
    searchParams,
    getTranslations("counter"),
    getTranslations("refusal"),
  ]);
  if (!steps.some(({ key }) => key === pagina) || !steps[0]?.isDone) redirect(stepPath(id, resumeStep(steps)));
  const { form, answers, locked, uploads, savedAt } = filing;
  const { errors } = search["verifica"]
    ? validate(form, answers, { today, page: pagina, locked, findMunicipality, taken: filing.taken })
    : { errors: [] };
  const refused = search["errore"] ?? search["file"];
  return (
    <FilingFrame filing={filing} steps={steps} current={pagina}>
      {isRefusal(refused) ? (
        <div className="mb-4">
          <Notice tone="bad" live="alert">
            <p>{refusal(refused)}</p>
          </Notice>
        </div>
      ) : null}
      {filing.formChanged ? (
        <div className="mb-4">
          <Notice tone="warn" title={t("formChanged")}>
            <p>{filing.formChanged.newQuestions.join(" · ")}</p>
          </Notice>
        </div>
      ) : null}
      <div className="counter-form">
        <FormPage
          form={form}
          page={pagina}
          answers={answers}
          errors={errors}
          locale={locale}
          today={today}
          locked={locked}
          uploads={uploads}
          savedAt={savedAt}
          lockedNote={t("lockedNote")}
          action={`/api/sportello/${id}/pagine/${pagina}`}
        >
          <CounterIsland filing={filing} page={pagina} today={today} locale={locale} />
          <div className="mt-5 flex flex-wrap gap-2">
            <button type="submit" name="_action" value="back" className={buttonClass("quiet")}>
              {t("back")}
            </button>
            <span className="flex-1" />
            <button type="submit" name="_action" value="next" className={buttonClass("primary")}>
              {t("next")}
            </button>
          </div>
        </FormPage>
      </div>
    </FilingFrame>
  );
};

export default CounterFormPage;
