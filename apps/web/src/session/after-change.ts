import { isKeptReason, keepAnswers } from "../kept/keep-answers.ts";
import { refusedOf } from "./refusal-of.ts";
import { seeOther } from "./see-other.ts";

type Change = {
  readonly request: Request;
  readonly form?: FormData;
  readonly page: string;
  readonly locale: string;
  readonly anchor: string;
  readonly work: () => Promise<string>;
};

/** Makes a posted change and goes back to its page with what was done (`work` names it) or why not; whoever was signed out, or too fast, loses nothing typed. */
export const afterChange = async ({
  request,
  form = new FormData(),
  page,
  locale,
  anchor,
  work,
}: Change): Promise<Response> => {
  try {
    return seeOther(`${page}?fatto=${await work()}#${anchor}`, locale);
  } catch (error) {
    const { code, seconds } = refusedOf(error);
    if (isKeptReason(code)) return keepAnswers({ reason: code, seconds, page, locale, request, form });
    return seeOther(`${page}?errore=${code}#${anchor}`, locale);
  }
};
