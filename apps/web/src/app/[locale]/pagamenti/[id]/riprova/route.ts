import { refusalOf } from "../../../../../session/refusal-of.ts";
import { api } from "../../../../../session/request-context.ts";
import { seeOther } from "../../../../../session/see-other.ts";

/** A debt whose time is over is asked for again; the new one is shown where the application is paid. */
export const POST = async (
  _request: Request,
  { params }: RouteContext<"/[locale]/pagamenti/[id]/riprova">,
): Promise<Response> => {
  const { locale, id } = await params;
  try {
    const ask = await api();
    const { application } = await ask.payments.find({ id });
    await ask.payments.askAgain({ id });
    return seeOther(
      application ? `/servizi/${application.slug}/richiesta/${application.id}/pagamento` : `/pagamenti/${id}`,
      locale,
    );
  } catch (error) {
    return seeOther(`/pagamenti/${id}?errore=${refusalOf(error)}`, locale);
  }
};
