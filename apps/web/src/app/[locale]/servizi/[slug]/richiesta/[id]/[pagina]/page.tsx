import { findMunicipality } from "@sportello/domain/places/municipalities";
import { evaluate } from "@sportello/forms/evaluate";
import { FormPage } from "@sportello/forms/react/form-page";
import { sectionsOf } from "@sportello/forms/react/sections";
import { validate } from "@sportello/forms/validate";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FlowFrame } from "../../../../../../../components/flow/flow-frame.tsx";
import { ReturnKeyField } from "../../../../../../../components/flow/return-key-field.tsx";
import { resumeStep, stepPath } from "../../../../../../../components/flow/steps-of.ts";
import { PageIndex } from "../../../../../../../components/page-index.tsx";
import { getPathname, redirect } from "../../../../../../../i18n/navigation.ts";
import { orMissing } from "../../../../../../../missing/or-missing.tsx";
import { DiscardForm } from "../discard-form.tsx";
import { openDraft } from "../open-draft.ts";
import { FlowButtons } from "./flow-buttons.tsx";
import { LivelyForm } from "./lively-form.tsx";
import { PageNotices } from "./page-notices.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("request"))("startTitle"),
});

/** One page of the form: posted natively and complete without JavaScript, livelier with it. */
const FormStepPage = async ({
  params,
  searchParams,
}: PageProps<"/[locale]/servizi/[slug]/richiesta/[id]/[pagina]">) => {
  const { slug, id, pagina } = await params;
  const { draft, steps, today } = await openDraft(slug, id, pagina);
  const [locale, t, search] = await Promise.all([getLocale(), getTranslations("request"), searchParams]);
  const isAsked = steps.some(({ key }) => key === pagina);
  if (!isAsked || !steps[0]?.isConfirmed) redirect({ href: stepPath(slug, id, resumeStep(steps)), locale });
  const { form, answers, locked, uploads, savedAt } = draft;
  const { errors } = search["verifica"]
    ? validate(form, answers, { today, page: pagina, locked, findMunicipality, taken: draft.taken })
    : { errors: [] };
  const { isVisible } = evaluate(form, answers, { today });
  const sections = sectionsOf(form, pagina, locale).filter(
    ({ id: section, title }) => title !== "" && isVisible(section.replace("section-", "")),
  );
  return (
    <FlowFrame
      service={draft.service}
      steps={steps}
      current={pagina}
      aside={
        <PageIndex
          title={t("questions")}
          entries={sections.map((section) => ({ id: section.id, label: section.title }))}
        />
      }
    >
      <PageNotices search={search} draft={draft} page={pagina} />
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
        action={getPathname({ href: stepPath(slug, id, `${pagina}/salva`), locale })}
      >
        <ReturnKeyField of={draft.returnKey} />
        <LivelyForm draft={draft} page={pagina} today={today} locale={locale} />
        <FlowButtons />
      </FormPage>
      <DiscardForm slug={slug} id={id} returnKey={draft.returnKey} />
    </FlowFrame>
  );
};

export default orMissing(FormStepPage);
