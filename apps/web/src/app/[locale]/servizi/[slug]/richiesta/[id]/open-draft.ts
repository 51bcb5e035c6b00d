import { romeDay } from "@sportello/domain/time/rome-day";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { stepPath, stepsOf } from "../../../../../../components/flow/steps-of.ts";
import { redirect } from "../../../../../../i18n/navigation.ts";
import { applicantApi } from "../../../../../../session/applicant.ts";
import { orNotFound } from "../../../../../../session/or-not-found.ts";
import { refusalOf } from "../../../../../../session/refusal-of.ts";
import { requestContext } from "../../../../../../session/request-context.ts";

/** What every step needs: the draft, its steps, the day the form is judged by. A draft of somebody else does not exist. */
export const openDraft = cache(async (slug: string, id: string, step = "") => {
  const api = await applicantApi(slug, stepPath(slug, id, step));
  const draft = await orNotFound(api.drafts.find({ id }).catch((error: unknown) => sentAlready(error, slug, id)));
  if (draft.service.slug !== slug) notFound();
  const [locale, t, { now }] = await Promise.all([getLocale(), getTranslations("request"), requestContext()]);
  const today = romeDay(now);
  return {
    api,
    draft,
    today,
    steps: stepsOf(draft, locale, { privacy: t("privacyStep"), summary: t("summaryStep") }, today),
  };
});

/** Gone back to after it was sent: the receipt is what there is to see. */
const sentAlready = async (error: unknown, slug: string, id: string): Promise<never> => {
  if (refusalOf(error) !== "not_in_this_status") throw error;
  return redirect({ href: stepPath(slug, id, "inviata"), locale: await getLocale() });
};
