import { createStaffContext } from "@sportello/api/context";
import { ExportQuestion } from "@sportello/api/queue-exports/question";
import { streamExport } from "@sportello/api/queue-exports/stream-export";
import { Refused } from "@sportello/api/refused";
import { queueQuestion, readQueueParameters } from "../../../(staff)/(desk)/pratiche/queue-filters.ts";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../downloads/answer-download.ts";
import { runtime } from "../../../../runtime.ts";
import { answerWithFile } from "../../../../security/answer-with-file.ts";

/**
 * What the queue shows as a file, written while it is read: the parameters of the queue's address, and `formato` (csv, xlsx), `lingua`
 * (it, de, en) and, for rows selected, `pratica` as often as there are.
 */
export const GET = (request: Request): Promise<Response> =>
  answerDownload(request, async () => {
    const search = new URL(request.url).searchParams;
    const ids = search.getAll("pratica");
    const question = ExportQuestion.safeParse({
      ...queueQuestion(readQueueParameters(Object.fromEntries(search))),
      ...(ids.length > 0 ? { ids } : {}),
      format: search.get("formato"),
      locale: search.get("lingua"),
    });
    if (!question.success) throw new Refused("invalid_input");
    return answerWithFile(await streamExport(await createStaffContext(runtime(), await requestFacts()), question.data));
  });
