import { createStaffContext } from "@sportello/api/context";
import { openPaper, papers } from "@sportello/api/payments/open-paper";
import { Refused } from "@sportello/api/refused";
import { Locale } from "@sportello/domain/locales";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { requestFacts } from "../../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../../downloads/answer-download.ts";
import { runtime } from "../../../../../runtime.ts";
import { fileHeaders } from "../../../../../security/file-headers.ts";

const Question = z.object({ id: z.uuid(), paper: z.enum(papers) });

/** The notice of a payment to be made, the receipt of one that was, or the digital stamp it bought, to look at. */
export const GET = (request: Request, { params }: RouteContext<"/api/payments/[id]/[paper]">): Promise<Response> =>
  answerDownload(request, async () => {
    const question = Question.safeParse(await params);
    if (!question.success) throw new Refused("not_found");
    const file = await openPaper(await createStaffContext(runtime(), await requestFacts()), {
      ...question.data,
      locale: Locale.catch("it").parse(await getLocale()),
    });
    return new Response(new Uint8Array(file.bytes), { headers: fileHeaders(file, false) });
  });
