import { exportAudit } from "@sportello/api/audit/export-csv";
import { createStaffContext } from "@sportello/api/context";
import { asStaffWith } from "@sportello/api/procedures";
import { romeDay } from "@sportello/domain/time/rome-day";
import { formatOf } from "@sportello/ui/format-of";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { LogParameters, logQuestion } from "../../(staff)/(console)/registro/log-parameters.ts";
import { logSheet } from "../../(staff)/(console)/registro/log-sheet.ts";
import { requestFacts } from "../../../auth/request-facts.ts";
import { answerDownload } from "../../../downloads/answer-download.ts";
import { runtime } from "../../../runtime.ts";
import { attachment } from "../../../security/file-headers.ts";
import { streamOf } from "../../../streams/stream-of.ts";

/** The security log of the page's address as CSV in the words of the reader, streamed. */
export const GET = (request: Request): Promise<Response> =>
  answerDownload(request, async () => {
    const context = asStaffWith(await createStaffContext(runtime(), await requestFacts()), "audit.read");
    const question = logQuestion(LogParameters.parse(Object.fromEntries(new URL(request.url).searchParams)));
    const [t, messages, locale] = await Promise.all([getTranslations(), getMessages(), getLocale()]);
    const lines = exportAudit(context, question, logSheet({ t, format: formatOf(locale), messages, locale }));
    return new Response(streamOf(lines), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": attachment(`registro-${romeDay(context.now)}.csv`),
      },
    });
  });
