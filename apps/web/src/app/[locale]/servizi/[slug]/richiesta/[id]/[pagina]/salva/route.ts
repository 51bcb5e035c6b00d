import { romeDay } from "@sportello/domain/time/rome-day";
import { fieldId } from "@sportello/forms/react/shown";
import { neighbour, stepPath, stepsOf } from "../../../../../../../../components/flow/steps-of.ts";
import { savePostedPage } from "../../../../../../../../drafts/save-posted-page.ts";
import { localeOf } from "../../../../../../../../i18n/locale-of.ts";
import { isKeptReason, keepAnswers, type KeptReason } from "../../../../../../../../kept/keep-answers.ts";
import { postedText } from "../../../../../../../../security/posted-text.ts";
import { goOnAsGuest, returnKeyName } from "../../../../../../../../session/go-on-as-guest.ts";
import { refusedOf } from "../../../../../../../../session/refusal-of.ts";
import { api, requestContext } from "../../../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../../../session/see-other.ts";
import { signInPath } from "../../../../../../../../session/sign-in-path.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/[pagina]/salva">;

/** Saves one page of the form as it was typed and goes where the pressed button leads; with errors it stays and shows them. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { locale, slug, id, pagina } = await params;
  const page = stepPath(slug, id, pagina);
  const form = await request.formData();
  const isForced = form.get("_force") === "yes";
  const keep = (reason: KeptReason, seconds?: number) =>
    keepAnswers({
      reason,
      seconds,
      page,
      locale,
      request,
      form,
      restart: { slug, page: pagina },
      also: reason === "changed_meanwhile" ? [["_force", "yes"]] : [],
    });
  try {
    await goOnAsGuest(request, { draftId: id, key: postedText(form, returnKeyName) });
    const context = await requestContext();
    const { drafts } = await api();
    const draft = await drafts.find({ id });
    if (!isForced && form.get("_stale") !== draft.savedAt) return keep("changed_meanwhile");
    const { hasErrors, command, refusedFile } = await savePostedPage(context, { draft, page: pagina, form, isForced });
    if (refusedFile)
      return seeOther(`${page}?${new URLSearchParams({ file: refusedFile.code, domanda: refusedFile.path })}`, locale);
    if (command) return seeOther(`${page}#${fieldId(command.path)}`, locale);
    const button = form.get("_action");
    if (button === "save") return seeOther(`${page}?fatto=salvata`, locale);
    if (hasErrors && button !== "back") return seeOther(`${page}?verifica=si`, locale);
    const steps = stepsOf(
      await drafts.find({ id }),
      localeOf(locale),
      { privacy: "", summary: "" },
      romeDay(context.now),
    );
    const next = neighbour(steps, pagina, button === "back" ? -1 : 1);
    return seeOther(next?.href ?? stepPath(slug, id), locale);
  } catch (error) {
    const { code: reason, seconds } = refusedOf(error);
    if (isKeptReason(reason)) return keep(reason, seconds);
    if (reason === "identity_level_too_low") return seeOther(signInPath(page, reason), locale);
    if (reason === "not_in_this_status") return seeOther(stepPath(slug, id, "inviata"), locale);
    return seeOther(`${page}?errore=${reason}`, locale);
  }
};
