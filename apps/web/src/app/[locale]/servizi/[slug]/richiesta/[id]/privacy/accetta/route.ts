import { privacyStep, stepPath } from "../../../../../../../../components/flow/steps-of.ts";
import { isKeptReason, keepAnswers } from "../../../../../../../../kept/keep-answers.ts";
import { postedText } from "../../../../../../../../security/posted-text.ts";
import { goOnAsGuest, returnKeyName } from "../../../../../../../../session/go-on-as-guest.ts";
import { refusedOf } from "../../../../../../../../session/refusal-of.ts";
import { api } from "../../../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../../../session/see-other.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/privacy/accetta">;

/** Notes that the notice was read, and goes on. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { locale, slug, id } = await params;
  const page = stepPath(slug, id, privacyStep);
  const form = await request.formData();
  if (form.get("privacy") !== "si") return seeOther(`${page}?errore=privacy`, locale);
  try {
    await goOnAsGuest(request, { draftId: id, key: postedText(form, returnKeyName) });
    await (await api()).drafts.consent({ id });
    return seeOther(stepPath(slug, id), locale);
  } catch (error) {
    const { code: reason, seconds } = refusedOf(error);
    if (isKeptReason(reason)) return keepAnswers({ reason, seconds, page, locale, request, form, restart: { slug } });
    return seeOther(page, locale);
  }
};
