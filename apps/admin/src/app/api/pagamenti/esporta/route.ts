import { createStaffContext } from "@sportello/api/context";
import { exportPayments } from "@sportello/api/payments/export-csv";
import { asStaffWith } from "@sportello/api/procedures";
import { paymentStates } from "@sportello/domain/payments/state";
import { z } from "zod";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../downloads/answer-download.ts";
import { runtime } from "../../../../runtime.ts";
import { attachment } from "../../../../security/file-headers.ts";
import { streamOf } from "../../../../streams/stream-of.ts";

const Search = z.object({
  stato: z.enum(paymentStates).optional().catch(undefined),
  testo: z.string().trim().min(2).max(100).optional().catch(undefined),
  servizio: z.uuid().optional().catch(undefined),
  dal: z.iso.date().optional().catch(undefined),
  al: z.iso.date().optional().catch(undefined),
});

/** The payments of the list's address as CSV, streamed. */
export const GET = (request: Request): Promise<Response> =>
  answerDownload(request, async () => {
    const context = asStaffWith(await createStaffContext(runtime(), await requestFacts()), "payments.read");
    const { stato, testo, servizio, dal, al } = Search.parse(Object.fromEntries(new URL(request.url).searchParams));
    const lines = exportPayments(context, {
      ...(stato && { state: stato }),
      ...(testo && { text: testo }),
      ...(servizio && { serviceId: servizio }),
      ...(dal && { from: dal }),
      ...(al && { to: al }),
    });
    return new Response(streamOf(lines), {
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": attachment("pagamenti.csv") },
    });
  });
