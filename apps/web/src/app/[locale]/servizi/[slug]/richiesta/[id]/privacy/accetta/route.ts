import { privacyStep, stepPath } from "../../../../../../../../components/flow/steps-of.ts";
import { keepAnswers } from "../../../../../../../../kept/keep-answers.ts";
import { refusalOf } from "../../../../../../../../session/refusal-of.ts";
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
    await (await api()).drafts.consent({ id });
    return seeOther(stepPath(slug, id), locale);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === "not_signed_in" || reason === "session_expired") return keepAnswers({ reason, page, locale, request, form });
    return seeOther(page, locale);
  }
};
