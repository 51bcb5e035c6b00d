import { createStaffContext } from "@sportello/api/context";
import { largestDuesFile, uploadDues } from "@sportello/api/payments/dues/upload";
import { asStaffWith } from "@sportello/api/procedures";
import { Refused } from "@sportello/api/refused";
import { z } from "zod";
import { requestFacts } from "../../../auth/request-facts.ts";
import { runtime } from "../../../runtime.ts";
import { answerRefusals } from "../../../security/answer-refusals.ts";
import { postedForm } from "../../../uploads/posted-form.ts";

const Form = z.object({ serviceId: z.uuid(), file: z.file() });

/** A CSV file of dues: multipart with `serviceId` and `file`; answers the import, whose check has begun. */
export const POST = (request: Request): Promise<Response> =>
  answerRefusals(async () => {
    const context = asStaffWith(await createStaffContext(runtime(), await requestFacts()), "payments.mend");
    const form = Form.safeParse(Object.fromEntries(await postedForm(request, largestDuesFile + 100_000)));
    if (!form.success) throw new Refused("invalid_input");
    const { serviceId, file } = form.data;
    return Response.json(
      await uploadDues(context, { serviceId, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
      { status: 201 },
    );
  });
