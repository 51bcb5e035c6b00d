import { createStaffContext } from "@sportello/api/context";
import { dueFaultsCsv } from "@sportello/api/payments/dues/faults-csv";
import { findDues } from "@sportello/api/payments/dues/find";
import { asStaffWith } from "@sportello/api/procedures";
import { Refused } from "@sportello/api/refused";
import { z } from "zod";
import { requestFacts } from "../../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../../downloads/answer-download.ts";
import { runtime } from "../../../../../runtime.ts";
import { attachment } from "../../../../../security/file-headers.ts";
import { streamOf } from "../../../../../streams/stream-of.ts";

const Params = z.object({ id: z.uuid() });

/** The wrong lines of a file of dues with what is wrong, to be corrected and sent again. */
export const GET = (request: Request, { params }: RouteContext<"/api/dovuti/[id]/errori">): Promise<Response> =>
  answerDownload(request, async () => {
    const context = asStaffWith(await createStaffContext(runtime(), await requestFacts()), "payments.read");
    const asked = Params.safeParse(await params);
    if (!asked.success) throw new Refused("not_found");
    await findDues(context, asked.data);
    return new Response(streamOf(dueFaultsCsv(context, asked.data)), {
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": attachment("errori.csv") },
    });
  });
