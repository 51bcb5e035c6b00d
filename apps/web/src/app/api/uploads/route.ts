import { z } from "zod";
import { localeOf } from "../../../i18n/locale-of.ts";
import { refusalOf } from "../../../session/refusal-of.ts";
import { requestContext } from "../../../session/request-context.ts";
import { problem } from "../../../uploads/problem.ts";
import { filesOf, uploadFiles } from "../../../uploads/upload-files.ts";

const Place = z.object({ applicationId: z.uuid(), field: z.string().min(1).max(200) });

/** Takes one file of a form's question (`?application=`, multipart `field` and `file`) and answers what was stored, 201. */
export const POST = async (request: Request): Promise<Response> => {
  const search = new URL(request.url).searchParams;
  const locale = localeOf(search.get("locale") ?? "");
  try {
    const form = await request.formData();
    const place = Place.safeParse({ applicationId: search.get("application"), field: form.get("field") });
    const files = filesOf(form, "file");
    if (!place.success || files.length !== 1) return problem("invalid_input", locale);
    const [upload] = await uploadFiles(await requestContext(), { ...place.data, files });
    return Response.json(upload, { status: 201 });
  } catch (error) {
    return problem(refusalOf(error), locale);
  }
};
