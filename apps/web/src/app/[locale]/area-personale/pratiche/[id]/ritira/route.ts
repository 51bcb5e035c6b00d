import { isKeptReason, keepAnswers } from "../../../../../../kept/keep-answers.ts";
import { postedText } from "../../../../../../security/posted-text.ts";
import { refusedOf } from "../../../../../../session/refusal-of.ts";
import { api } from "../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../session/see-other.ts";

/** Takes the application back, once the box is ticked. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/area-personale/pratiche/[id]/ritira">,
): Promise<Response> => {
  const { locale, id } = await params;
  const page = `/area-personale/pratiche/${id}`;
  const form = await request.formData();
  const reason = postedText(form, "motivo").trim();
  if (form.get("conferma") !== "si") return seeOther(page, locale);
  try {
    await (await api()).applications.withdraw({ id, ...(reason ? { reason } : {}) });
    return seeOther(`${page}?fatto=ritirata`, locale);
  } catch (error) {
    const { code, seconds } = refusedOf(error);
    if (isKeptReason(code)) return keepAnswers({ reason: code, seconds, page, locale, request, form });
    return seeOther(`${page}?errore=${code}`, locale);
  }
};
