import type { Status } from "@sportello/domain/applications/status";
import { Locale } from "@sportello/domain/locales";
import { stepPath } from "../../../../../../../components/flow/steps-of.ts";
import { isKeptReason, keepAnswers } from "../../../../../../../kept/keep-answers.ts";
import { stepToPay } from "../../../../../../../payments/step-to-pay.ts";
import { postedText } from "../../../../../../../security/posted-text.ts";
import { refusedOf } from "../../../../../../../session/refusal-of.ts";
import { seeOther } from "../../../../../../../session/see-other.ts";

type Posted<Name extends string> = {
  readonly id: string;
  readonly locale: Locale;
  readonly typed: Readonly<Record<Name, string>>;
  /** Whether the declaration was ticked. */ readonly isDeclared: boolean;
};
type Way<Name extends string> = {
  readonly request: Request;
  readonly params: Promise<{ readonly locale: string; readonly slug: string; readonly id: string }>;
  /** Which of the three ways it is, as the address of the step names it. */
  readonly mode: "acquista" | "dichiara" | "esenzione";
  /** The fields that come back with a refusal, each with how much of it is read. */
  readonly fields: Readonly<Record<Name, number>>;
  /** Does it and says where the application stands then; null when it stays at this step. Throws refusals, `invalid_input` for what is not in order. */
  readonly work: (posted: Posted<Name>) => Promise<Status | null>;
};

/** Answers one of the ways to a stamp: on to the payment or the receipt, or back to the step with the reason and what was typed. */
export const answerStamp = async <Name extends string>({
  request,
  params,
  mode,
  fields,
  work,
}: Way<Name>): Promise<Response> => {
  const { locale, slug, id } = await params;
  const page = stepPath(slug, id, "bollo");
  const form = await request.formData();
  const typed = Object.fromEntries(
    Object.entries<number>(fields).map(([name, longest]) => [name, postedText(form, name).slice(0, longest)]),
  ) as Record<Name, string>;
  try {
    const isDeclared = form.get("dichiaro") === "si";
    const status = await work({ id, locale: Locale.catch("it").parse(locale), typed, isDeclared });
    return seeOther(status === null ? page : stepPath(slug, id, stepToPay(status) ?? "inviata"), locale);
  } catch (error) {
    const { code: reason, seconds } = refusedOf(error);
    return isKeptReason(reason) && reason !== "changed_meanwhile"
      ? keepAnswers({ reason, seconds, page, locale, request, form })
      : seeOther(`${page}?${new URLSearchParams({ errore: reason, modo: mode, ...typed }).toString()}`, locale);
  }
};
