import { createStaffContext } from "@sportello/api/context";
import { ExportQuestion } from "@sportello/api/queue-exports/question";
import { streamExport } from "@sportello/api/queue-exports/stream-export";
import { queueQuestion, readQueueParameters } from "../../../(staff)/(desk)/pratiche/queue-filters.ts";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { runtime } from "../../../../runtime.ts";
import { answerRefusals } from "../../../../security/answer-refusals.ts";
import { answerWithFile } from "../../../../security/answer-with-file.ts";

/**
 * What the queue shows as a file, written while it is read: the parameters of the queue's address, and `formato` (csv, xlsx), `lingua`
 * (it, de, en) and, for rows selected, `pratica` as often as there are.
 */
export const GET = (request: Request): Promise<Response> =>
  answerRefusals(async () => {
    const search = new URL(request.url).searchParams;
    const ids = search.getAll("pratica");
    const question = ExportQuestion.safeParse({
      ...queueQuestion(readQueueParameters(Object.fromEntries(search))),
      ...(ids.length > 0 ? { ids } : {}),
      format: search.get("formato"),
      locale: search.get("lingua"),
    });
    if (!question.success) return Response.json({ code: "invalid_input" }, { status: 422 });
    return answerWithFile(await streamExport(await createStaffContext(runtime(), await requestFacts()), question.data));
  });
