import { refusalOf } from "./refusal-of.ts";
import { seeOther } from "./see-other.ts";
import { signInPath } from "./sign-in-path.ts";

type Change = { readonly page: string; readonly locale: string; readonly anchor: string; readonly work: () => Promise<string> };

/** Makes a posted change and goes back to its page with what was done (`work` names it) or why not; whoever is signed out signs in first. */
export const afterChange = async ({ page, locale, anchor, work }: Change): Promise<Response> => {
  try {
    return seeOther(`${page}?fatto=${await work()}#${anchor}`, locale);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === "not_signed_in" || reason === "session_expired") return seeOther(signInPath(page, "session_expired"), locale);
    return seeOther(`${page}?errore=${reason}#${anchor}`, locale);
  }
};
