import { keepWriting } from "../../../../../../kept/keep-writing.ts";
import { sendPosted } from "../../../../../../messages/send-posted.ts";
import { refusedOf } from "../../../../../../session/refusal-of.ts";
import { requestContext } from "../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../session/see-other.ts";

/** Writes to the office, with files. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/area-personale/pratiche/[id]/messaggi">,
): Promise<Response> => {
  const { locale, id } = await params;
  const page = `/area-personale/pratiche/${id}`;
  const form = await request.formData();
  try {
    await sendPosted(await requestContext(), id, form);
    return seeOther(`${page}?fatto=messaggio#messaggi`, locale);
  } catch (error) {
    const refusal = refusedOf(error);
    return (
      (await keepWriting({ refusal, kind: "message", page, locale, request, form })) ??
      seeOther(`${page}?errore=${refusal.code}#messaggi`, locale)
    );
  }
};
