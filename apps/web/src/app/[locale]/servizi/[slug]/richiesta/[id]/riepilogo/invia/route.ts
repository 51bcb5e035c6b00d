import { countSending } from "@sportello/api/applications/count-sending";
import { stepPath, summaryStep } from "../../../../../../../../components/flow/steps-of.ts";
import { trapName } from "../../../../../../../../components/flow/trap-field.tsx";
import { isKeptReason, keepAnswers } from "../../../../../../../../kept/keep-answers.ts";
import { stepToPay } from "../../../../../../../../payments/step-to-pay.ts";
import { postedText } from "../../../../../../../../security/posted-text.ts";
import { goOnAsGuest, returnKeyName } from "../../../../../../../../session/go-on-as-guest.ts";
import { refusedOf } from "../../../../../../../../session/refusal-of.ts";
import { api, requestContext } from "../../../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../../../session/see-other.ts";
import { toldWhere } from "../../../../../../../../session/told-where.ts";

type Context = RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/riepilogo/invia">;

/** Sends the application, once: the same key finds the same application. */
export const POST = async (request: Request, context: Context): Promise<Response> =>
  toldWhere(request, await send(request, context));

const send = async (request: Request, { params }: Context): Promise<Response> => {
  const { locale, slug, id } = await params;
  const page = stepPath(slug, id, summaryStep);
  const form = await request.formData();
  try {
    await goOnAsGuest(request, { draftId: id, key: postedText(form, returnKeyName) });
    await countSending(await requestContext());
    const challenge = postedText(form, "sfida");
    const signs =
      challenge === ""
        ? {}
        : { signs: { challenge, proof: postedText(form, "prova"), trap: postedText(form, trapName) } };
    const { applications } = await api();
    const { status } = await applications.submit({ id, idempotencyKey: postedText(form, "chiave"), ...signs });
    // It is sent: that the contacts cannot be kept as well takes nothing back.
    if (form.get("recapiti") === "anche") await applications.keepContacts({ id }).catch(refusedOf);
    return seeOther(stepPath(slug, id, stepToPay(status) ?? "inviata"), locale);
  } catch (error) {
    const { code: reason, seconds } = refusedOf(error);
    if (isKeptReason(reason) && reason !== "changed_meanwhile")
      return keepAnswers({ reason, seconds, page, locale, request, form, restart: { slug } });
    // Sent meanwhile from another tab: what matters is that it was sent.
    if (reason === "not_in_this_status" || reason === "same_key_other_request")
      return seeOther(stepPath(slug, id, "inviata"), locale);
    return seeOther(`${page}?errore=${reason}`, locale);
  }
};
