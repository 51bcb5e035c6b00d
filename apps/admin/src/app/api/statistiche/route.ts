import { createStaffContext } from "@sportello/api/context";
import { Refused } from "@sportello/api/refused";
import { statisticsCsv, statisticsTables } from "@sportello/api/statistics/csv";
import { romeDay } from "@sportello/domain/time/rome-day";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { readStatisticsParameters, statisticsQuestion } from "../../(staff)/(desk)/statistiche/period.ts";
import { requestFacts } from "../../../auth/request-facts.ts";
import { answerDownload } from "../../../downloads/answer-download.ts";
import { runtime } from "../../../runtime.ts";
import { attachment } from "../../../security/file-headers.ts";

const Table = z.enum(statisticsTables);

/** A table of the statistics as CSV: `tabella`, and the days and the place of the page's address. */
export const GET = (request: Request): Promise<Response> =>
  answerDownload(request, async () => {
    const search = Object.fromEntries(new URL(request.url).searchParams);
    const table = Table.safeParse(search["tabella"]);
    if (!table.success) throw new Refused("invalid_input");
    const context = await createStaffContext(runtime(), await requestFacts());
    const csv = await statisticsCsv(context, {
      table: table.data,
      question: statisticsQuestion(readStatisticsParameters(search), romeDay(context.now)),
      locale: await getLocale(),
    });
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": attachment(`statistiche-${table.data}.csv`),
      },
    });
  });
