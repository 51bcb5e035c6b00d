import { Locale } from "@sportello/domain/locales";
import { PaperStamp } from "@sportello/domain/payments/stamp";
import { stepPath } from "../../../../../../../../components/flow/steps-of.ts";
import { isKeptReason, keepAnswers } from "../../../../../../../../kept/keep-answers.ts";
import { stepToPay } from "../../../../../../../../payments/step-to-pay.ts";
import { postedText } from "../../../../../../../../security/posted-text.ts";
import { refusedOf } from "../../../../../../../../session/refusal-of.ts";
import { api } from "../../../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../../../session/see-other.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/bollo/dichiara">;

/** A paper stamp is declared; with it the way goes on to the payment or the receipt. What was typed comes back with a refusal. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { locale, slug, id } = await params;
  const form = await request.formData();
  const typed = { numero: postedText(form, "numero").slice(0, 24), data: postedText(form, "data").slice(0, 10) };
  const page = stepPath(slug, id, "bollo");
  const again = (errore: string) =>
    seeOther(`${page}?${new URLSearchParams({ errore, modo: "dichiara", ...typed }).toString()}`, locale);
  const stamp = PaperStamp.safeParse({ serial: typed.numero, issuedOn: typed.data });
  if (!stamp.success || form.get("dichiaro") !== "si") return again("invalid_input");
  try {
    const { status } = await (
      await api()
    ).payments.declareStamp({ id, ...stamp.data, locale: Locale.catch("it").parse(locale) });
    return seeOther(stepPath(slug, id, stepToPay(status) ?? "inviata"), locale);
  } catch (error) {
    const { code: reason, seconds } = refusedOf(error);
    return isKeptReason(reason) && reason !== "changed_meanwhile"
      ? keepAnswers({ reason, seconds, page, locale, request, form })
      : again(reason);
  }
};
