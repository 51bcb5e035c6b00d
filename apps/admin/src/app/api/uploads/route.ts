import { createStaffContext } from "@sportello/api/context";
import { asStaff } from "@sportello/api/procedures";
import { Refused } from "@sportello/api/refused";
import { addUpload } from "@sportello/api/uploads/add-upload";
import { z } from "zod";
import { requestFacts } from "../../../auth/request-facts.ts";
import { runtime } from "../../../runtime.ts";
import { answerRefusals } from "../../../security/answer-refusals.ts";
import { postedForm } from "../../../uploads/posted-form.ts";

const Form = z.object({ applicationId: z.uuid(), file: z.file() });
/** The largest file and the parts around it; more is not even read. */
const maxBody = 11 * 1024 * 1024;

/** A file of the office for an application it decides on: multipart with `applicationId` and `file`; answers the upload. */
export const POST = (request: Request): Promise<Response> =>
  answerRefusals(async () => {
    const context = asStaff(await createStaffContext(runtime(), await requestFacts()));
    const form = Form.safeParse(Object.fromEntries(await postedForm(request, maxBody)));
    if (!form.success) throw new Refused("invalid_input");
    const { applicationId, file } = form.data;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return Response.json(await addUpload(context, { applicationId, field: null, name: file.name, bytes }), {
      status: 201,
    });
  });
