import { createStaffContext } from "@sportello/api/context";
import { fetchExport } from "@sportello/api/queue-exports/fetch";
import { z } from "zod";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { runtime } from "../../../../runtime.ts";
import { answerRefusals } from "../../../../security/answer-refusals.ts";
import { answerWithFile } from "../../../../security/answer-with-file.ts";

/** A file that a job made, for whoever asked for it. */
export const GET = (_request: Request, { params }: RouteContext<"/api/esportazioni/[id]">): Promise<Response> =>
  answerRefusals(async () => {
    const { id } = await params;
    if (!z.uuid().safeParse(id).success) return Response.json({ code: "not_found" }, { status: 404 });
    return answerWithFile(await fetchExport(await createStaffContext(runtime(), await requestFacts()), { id }));
  });
