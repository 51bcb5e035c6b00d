import { stepPath } from "../../../../../components/flow/steps-of.ts";
import { refusalOf } from "../../../../../session/refusal-of.ts";
import { api } from "../../../../../session/request-context.ts";
import { seeOther } from "../../../../../session/see-other.ts";

const hints = { pagato: "paid", annullato: "cancelled", rifiutato: "failed" } as const;

/** The way back from the checkout. What the address says is a hint: the intermediary is asked; then on to the right place. */
export const GET = async (
  request: Request,
  { params }: RouteContext<"/[locale]/pagamenti/[id]/ritorno">,
): Promise<Response> => {
  const { locale, id } = await params;
  const said = new URL(request.url).searchParams.get("esito");
  const hint = said === "annullato" || said === "rifiutato" ? hints[said] : hints.pagato;
  try {
    const ask = await api();
    const { state } = await ask.payments.comeBack({ id, hint });
    const { application, kind } = await ask.payments.find({ id });
    if (state === "paid" && application && (kind === "immediate" || kind === "stamp"))
      return seeOther(stepPath(application.slug, application.id, "inviata"), locale);
    return seeOther(`/pagamenti/${id}`, locale);
  } catch (error) {
    const refusal = refusalOf(error);
    // A payment of somebody else is one that never was.
    if (refusal === "not_found") return new Response(null, { status: 404 });
    return seeOther(`/pagamenti/${id}?errore=${refusal}`, locale);
  }
};
