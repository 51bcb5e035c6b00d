import { createStaffContext } from "@sportello/api/context";
import { openPaymentFile } from "@sportello/api/payments/files/open";
import { asStaff } from "@sportello/api/procedures";
import { Refused } from "@sportello/api/refused";
import { z } from "zod";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../downloads/answer-download.ts";
import { runtime } from "../../../../runtime.ts";
import { fileHeaders } from "../../../../security/file-headers.ts";

/** A file that proves a payment or a refund, to look at. */
export const GET = (request: Request, { params }: RouteContext<"/api/prove/[id]">): Promise<Response> =>
  answerDownload(request, async () => {
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) throw new Refused("not_found");
    const file = await openPaymentFile(asStaff(await createStaffContext(runtime(), await requestFacts())), {
      id: id.data,
    });
    return new Response(new Uint8Array(file.bytes), { headers: fileHeaders(file, false) });
  });
