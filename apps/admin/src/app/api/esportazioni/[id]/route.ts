import { createStaffContext } from "@sportello/api/context";
import { fetchExport } from "@sportello/api/queue-exports/fetch";
import { Refused } from "@sportello/api/refused";
import { z } from "zod";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../downloads/answer-download.ts";
import { runtime } from "../../../../runtime.ts";
import { answerWithFile } from "../../../../security/answer-with-file.ts";

/** A file that a job made, for whoever asked for it. */
export const GET = (request: Request, { params }: RouteContext<"/api/esportazioni/[id]">): Promise<Response> =>
  answerDownload(request, async () => {
    const { id } = await params;
    if (!z.uuid().safeParse(id).success) throw new Refused("not_found");
    return answerWithFile(await fetchExport(await createStaffContext(runtime(), await requestFacts()), { id }));
  });
