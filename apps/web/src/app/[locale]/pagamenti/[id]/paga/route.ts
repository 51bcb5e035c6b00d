import { Locale } from "@sportello/domain/locales";
import { messagesOf } from "../../../../../i18n/messages.ts";
import { goToCheckout } from "../../../../../payments/go-to-checkout.ts";
import { refusalOf } from "../../../../../session/refusal-of.ts";
import { api } from "../../../../../session/request-context.ts";
import { seeOther } from "../../../../../session/see-other.ts";

/** "Paga ora": begins an attempt and goes to the intermediary's page. */
export const POST = async (
  _request: Request,
  { params }: RouteContext<"/[locale]/pagamenti/[id]/paga">,
): Promise<Response> => {
  const { locale, id } = await params;
  const language = Locale.catch("it").parse(locale);
  try {
    const { payUrl } = await (await api()).payments.begin({ id, locale: language });
    const { leaving, leavingLink } = messagesOf(language).payment;
    return goToCheckout({ payUrl, language, title: leaving, link: leavingLink });
  } catch (error) {
    return seeOther(`/pagamenti/${id}?errore=${refusalOf(error)}`, locale);
  }
};
