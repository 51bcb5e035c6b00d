import { keepAnswers } from "../../../../../../kept/keep-answers.ts";
import { refusalOf } from "../../../../../../session/refusal-of.ts";
import { sendPosted } from "../../../../../../messages/send-posted.ts";
import { requestContext } from "../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../session/see-other.ts";

/** Writes to the office, with files. */
export const POST = async (request: Request, { params }: RouteContext<"/[locale]/area-personale/pratiche/[id]/messaggi">): Promise<Response> => {
  const { locale, id } = await params;
  const page = `/area-personale/pratiche/${id}`;
  const form = await request.formData();
  try {
    await sendPosted(await requestContext(), id, form);
    return seeOther(`${page}?fatto=messaggio#messaggi`, locale);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === "not_signed_in" || reason === "session_expired") return keepAnswers({ reason, page, locale, request, form });
    return seeOther(`${page}?errore=${reason}#messaggi`, locale);
  }
};
