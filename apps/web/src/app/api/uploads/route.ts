import { z } from "zod";
import { refusalOf } from "../../../session/refusal-of.ts";
import { requestContext } from "../../../session/request-context.ts";
import { problem } from "../../../uploads/problem.ts";
import { filesOf, uploadFiles } from "../../../uploads/upload-files.ts";

const Fields = z.object({ applicationId: z.uuid(), field: z.string().min(1).max(200) });

/** Takes one file of a form's question (multipart: applicationId, field, file) and answers what was stored, 201. */
export const POST = async (request: Request): Promise<Response> => {
  try {
    const form = await request.formData();
    const fields = Fields.safeParse({ applicationId: form.get("applicationId"), field: form.get("field") });
    const files = filesOf(form, "file");
    if (!fields.success || files.length !== 1) return problem("invalid_input");
    const [upload] = await uploadFiles(await requestContext(), { ...fields.data, files });
    return Response.json(upload, { status: 201 });
  } catch (error) {
    return problem(refusalOf(error));
  }
};
