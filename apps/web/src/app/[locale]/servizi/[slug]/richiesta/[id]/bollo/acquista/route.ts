import { Province } from "@sportello/domain/payments/stamp";
import { stepPath } from "../../../../../../../../components/flow/steps-of.ts";
import { postedText } from "../../../../../../../../security/posted-text.ts";
import { refusalOf } from "../../../../../../../../session/refusal-of.ts";
import { api } from "../../../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../../../session/see-other.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/bollo/acquista">;

/** "Compra la marca": its debt is made, and the step shows how to pay it. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { locale, slug, id } = await params;
  const page = stepPath(slug, id, "bollo");
  const province = Province.safeParse(postedText(await request.formData(), "provincia"));
  try {
    if (!province.success) return seeOther(`${page}?errore=invalid_input&modo=acquista`, locale);
    await (await api()).payments.buyStamp({ id, province: province.data });
    return seeOther(page, locale);
  } catch (error) {
    return seeOther(`${page}?errore=${refusalOf(error)}&modo=acquista`, locale);
  }
};
