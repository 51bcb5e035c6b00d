import { isKeptReason, keepAnswers } from "../kept/keep-answers.ts";
import { forgetTyped, keepTyped } from "../kept/typed-again.ts";
import { postedText } from "../security/posted-text.ts";
import { refusedOf } from "./refusal-of.ts";
import { seeOther } from "./see-other.ts";

type Change = {
  readonly request: Request;
  readonly form?: FormData;
  readonly page: string;
  readonly locale: string;
  readonly anchor: string;
  /** The fields whose text the page shows again when it was not in order: what a browser without scripts, or one that asks less than we do, let pass. */
  readonly again?: readonly string[];
  readonly work: () => Promise<string>;
};

/** Makes a posted change and goes back to its page with what was done (`work` names it) or why not; whoever was signed out, or too fast, loses nothing typed. */
export const afterChange = async ({
  request,
  form = new FormData(),
  page,
  locale,
  anchor,
  again = [],
  work,
}: Change): Promise<Response> => {
  try {
    const done = await work();
    if (again.length > 0) await forgetTyped();
    return seeOther(`${page}?fatto=${done}#${anchor}`, locale);
  } catch (error) {
    const { code, seconds } = refusedOf(error);
    if (isKeptReason(code)) return keepAnswers({ reason: code, seconds, page, locale, request, form });
    if (code === "invalid_input" && again.length > 0)
      await keepTyped(request, page, Object.fromEntries(again.map((name) => [name, postedText(form, name)])));
    return seeOther(`${page}?errore=${code}#${anchor}`, locale);
  }
};
