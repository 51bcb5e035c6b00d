import { Province } from "@sportello/domain/payments/stamp";
import { stepPath } from "../../../../../../../../components/flow/steps-of.ts";
import { isKeptReason, keepAnswers } from "../../../../../../../../kept/keep-answers.ts";
import { postedText } from "../../../../../../../../security/posted-text.ts";
import { refusedOf } from "../../../../../../../../session/refusal-of.ts";
import { api } from "../../../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../../../session/see-other.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/bollo/acquista">;

/** "Compra la marca": its debt is made, and the step shows how to pay it. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { locale, slug, id } = await params;
  const page = stepPath(slug, id, "bollo");
  const form = await request.formData();
  const province = Province.safeParse(postedText(form, "provincia"));
  try {
    if (!province.success) return seeOther(`${page}?errore=invalid_input&modo=acquista`, locale);
    await (await api()).payments.buyStamp({ id, province: province.data });
    return seeOther(page, locale);
  } catch (error) {
    const { code: reason, seconds } = refusedOf(error);
    return isKeptReason(reason) && reason !== "changed_meanwhile"
      ? keepAnswers({ reason, seconds, page, locale, request, form })
      : seeOther(`${page}?errore=${reason}&modo=acquista`, locale);
  }
};
