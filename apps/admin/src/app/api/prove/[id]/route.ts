import { createStaffContext } from "@sportello/api/context";
import { openPaymentFile } from "@sportello/api/payments/files/open";
import { asStaff } from "@sportello/api/procedures";
import { z } from "zod";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { runtime } from "../../../../runtime.ts";
import { answerRefusals } from "../../../../security/answer-refusals.ts";
import { fileHeaders } from "../../../../security/file-headers.ts";

/** A file that proves a payment or a refund, to look at. */
export const GET = (_request: Request, { params }: RouteContext<"/api/prove/[id]">): Promise<Response> =>
  answerRefusals(async () => {
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) return Response.json({ code: "not_found" }, { status: 404 });
    const file = await openPaymentFile(asStaff(await createStaffContext(runtime(), await requestFacts())), {
      id: id.data,
    });
    return new Response(new Uint8Array(file.bytes), { headers: fileHeaders(file, false) });
  });
