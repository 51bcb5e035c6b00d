import { createStaffContext } from "@sportello/api/context";
import { addPaymentFile } from "@sportello/api/payments/files/add";
import { asStaff } from "@sportello/api/procedures";
import { Refused } from "@sportello/api/refused";
import { z } from "zod";
import { requestFacts } from "../../../../../auth/request-facts.ts";
import { runtime } from "../../../../../runtime.ts";
import { answerRefusals } from "../../../../../security/answer-refusals.ts";
import { postedForm } from "../../../../../uploads/posted-form.ts";

const Form = z.object({ file: z.file() });
/** The largest file and the parts around it; more is not even read. */
const maxBody = 11 * 1024 * 1024;

/** A file that proves a payment or a refund: multipart with `file`; answers its id and name. For whoever may act on the payment: the verb says who. */
export const POST = (request: Request, { params }: RouteContext<"/api/pagamenti/[id]/prove">): Promise<Response> =>
  answerRefusals(async () => {
    const context = asStaff(await createStaffContext(runtime(), await requestFacts()));
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) throw new Refused("not_found");
    const form = Form.safeParse(Object.fromEntries(await postedForm(request, maxBody)));
    if (!form.success) throw new Refused("invalid_input");
    const { file } = form.data;
    return Response.json(
      await addPaymentFile(context, {
        paymentId: id.data,
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }),
      { status: 201 },
    );
  });
