import { findCounterDraft } from "@sportello/api/counter/find-draft";
import { isRefused } from "@sportello/api/refused";
import { romeDay } from "@sportello/domain/time/rome-day";
import { fieldId } from "@sportello/forms/react/shown";
import { neighbour, stepPath, stepsOf } from "../../../../../(staff)/(desk)/sportello/[id]/steps.ts";
import { signInPath } from "../../../../../../auth/sign-in-path.ts";
import { counterContext } from "../../../../../../counter/counter-context.ts";
import { savePostedPage } from "../../../../../../counter/save-posted-page.ts";
import { readerOf } from "../../../../../../downloads/reader-of.ts";
import { seeOther } from "../../../../../../downloads/see-other.ts";
import { refusalAnswer } from "../../../../../../security/answer-refusals.ts";

const nameless = { privacy: "", summary: "" };

/** Saves a page at the counter as it was typed and goes where the pressed button leads; with errors it stays and shows them. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/api/sportello/[id]/pagine/[pagina]">,
): Promise<Response> => {
  const { id, pagina } = await params;
  const page = stepPath(id, pagina);
  try {
    const staff = await counterContext();
    const form = await request.formData();
    const draft = await findCounterDraft(staff, { id });
    if (form.get("_stale") !== draft.savedAt) return seeOther(`${page}?errore=changed_meanwhile`);
    const { hasErrors, command, refusedFile } = await savePostedPage(staff, { draft, page: pagina, form });
    if (refusedFile) return seeOther(`${page}?${new URLSearchParams({ file: refusedFile })}`);
    if (command) return seeOther(`${page}#${fieldId(command.path)}`);
    const isBack = form.get("_action") === "back";
    if (hasErrors && !isBack) return seeOther(`${page}?verifica=si`);
    const steps = stepsOf(await findCounterDraft(staff, { id }), "it", nameless, romeDay(staff.now));
    return seeOther(stepPath(id, neighbour(steps, pagina, isBack ? -1 : 1)));
  } catch (error) {
    if (!isRefused(error)) throw error;
    if (error.code === "not_signed_in" || error.code === "session_expired")
      return seeOther(signInPath(page, { isSessionOver: error.code === "session_expired" }));
    if (error.code === "not_in_this_status") return seeOther(stepPath(id, "ricevuta"));
    // The page itself says in words what a person may not see.
    if (error.code === "not_found" || error.code === "not_allowed")
      return readerOf(request) === "program" ? refusalAnswer(error) : seeOther(page);
    return seeOther(`${page}?errore=${error.code}`);
  }
};
