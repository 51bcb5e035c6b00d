import { Locale } from "@sportello/domain/locales";
import { StampExemption } from "@sportello/domain/payments/stamp-exemption";
import { stepPath } from "../../../../../../../../components/flow/steps-of.ts";
import { isKeptReason, keepAnswers } from "../../../../../../../../kept/keep-answers.ts";
import { stepToPay } from "../../../../../../../../payments/step-to-pay.ts";
import { postedText } from "../../../../../../../../security/posted-text.ts";
import { refusedOf } from "../../../../../../../../session/refusal-of.ts";
import { api } from "../../../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../../../session/see-other.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/bollo/esenzione">;

/** No stamp is due, for a reason that is declared; with it the way goes on to the payment or the receipt. What was chosen comes back with a refusal. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { locale, slug, id } = await params;
  const form = await request.formData();
  const typed = { motivo: postedText(form, "motivo").slice(0, 40), norma: postedText(form, "norma").slice(0, 200) };
  const page = stepPath(slug, id, "bollo");
  const again = (errore: string) =>
    seeOther(`${page}?${new URLSearchParams({ errore, modo: "esenzione", ...typed }).toString()}`, locale);
  const exemption = StampExemption.safeParse(
    typed.motivo === "other" ? { ground: "other", norm: typed.norma } : { ground: typed.motivo },
  );
  if (!exemption.success || form.get("dichiaro") !== "si") return again("invalid_input");
  try {
    const { status } = await (
      await api()
    ).payments.claimExemption({ id, exemption: exemption.data, locale: Locale.catch("it").parse(locale) });
    return seeOther(stepPath(slug, id, stepToPay(status) ?? "inviata"), locale);
  } catch (error) {
    const { code: reason, seconds } = refusedOf(error);
    return isKeptReason(reason) && reason !== "changed_meanwhile"
      ? keepAnswers({ reason, seconds, page, locale, request, form })
      : again(reason);
  }
};
