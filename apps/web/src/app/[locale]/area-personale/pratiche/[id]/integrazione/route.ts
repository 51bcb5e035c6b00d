import { keepWriting } from "../../../../../../kept/keep-writing.ts";
import { postedText } from "../../../../../../security/posted-text.ts";
import { refusedOf } from "../../../../../../session/refusal-of.ts";
import { api, requestContext } from "../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../session/see-other.ts";
import { filesOf, uploadFiles } from "../../../../../../uploads/upload-files.ts";

/** Answers the office's request: the files are checked and stored first, then text and files are sent as one. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/area-personale/pratiche/[id]/integrazione">,
): Promise<Response> => {
  const { locale, id } = await params;
  const page = `/area-personale/pratiche/${id}`;
  const form = await request.formData();
  const stored = form.getAll("file-caricato").filter((value) => typeof value === "string");
  try {
    const context = await requestContext();
    for (const file of filesOf(form, "file"))
      stored.push(
        ...(await uploadFiles(context, { applicationId: id, field: null, files: [file] })).map((upload) => upload.id),
      );
    await (await api()).applications.answerIntegration({ id, text: postedText(form, "testo"), uploadIds: stored });
    return seeOther(`${page}?fatto=risposta`, locale);
  } catch (error) {
    const refusal = refusedOf(error);
    return (
      (await keepWriting({ refusal, kind: "integration", page, locale, request, form, stored })) ??
      seeOther(`${page}?errore=${refusal.code}#integrazione`, locale)
    );
  }
};
