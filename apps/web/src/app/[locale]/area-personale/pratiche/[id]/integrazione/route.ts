import { keepAnswers } from "../../../../../../kept/keep-answers.ts";
import { refusalOf } from "../../../../../../session/refusal-of.ts";
import { api, requestContext } from "../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../session/see-other.ts";
import { filesOf, uploadFiles } from "../../../../../../uploads/upload-files.ts";
import { postedText } from "../../../../../../security/posted-text.ts";

/** Answers the office's request: the files are checked and stored first, then text and files are sent as one. */
export const POST = async (request: Request, { params }: RouteContext<"/[locale]/area-personale/pratiche/[id]/integrazione">): Promise<Response> => {
  const { locale, id } = await params;
  const page = `/area-personale/pratiche/${id}`;
  const form = await request.formData();
  const before = form.getAll("file-caricato").filter((value) => typeof value === "string");
  try {
    const added = await uploadFiles(await requestContext(), { applicationId: id, field: null, files: filesOf(form, "file") });
    const text = postedText(form, "testo");
    await (await api()).applications.answerIntegration({ id, text, uploadIds: [...before, ...added.map((upload) => upload.id)] });
    return seeOther(`${page}?fatto=risposta`, locale);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === "not_signed_in" || reason === "session_expired") return keepAnswers({ reason, page, locale, request, form });
    return seeOther(`${page}?errore=${reason}#integrazione`, locale);
  }
};
