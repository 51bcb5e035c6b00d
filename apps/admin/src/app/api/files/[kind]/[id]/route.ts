import { createStaffContext } from "@sportello/api/context";
import { openFile } from "@sportello/api/documents/open-file";
import { z } from "zod";
import { requestFacts } from "../../../../../auth/request-facts.ts";
import { runtime } from "../../../../../runtime.ts";
import { answerRefusals } from "../../../../../security/answer-refusals.ts";
import { fileHeaders } from "../../../../../security/file-headers.ts";

const Question = z.object({ kind: z.enum(["upload", "document"]), id: z.uuid() });

/** A file of an application, to look at or (`?scarica`) to keep. */
export const GET = (request: Request, { params }: RouteContext<"/api/files/[kind]/[id]">): Promise<Response> =>
  answerRefusals(async () => {
    const question = Question.safeParse(await params);
    if (!question.success) return Response.json({ code: "not_found" }, { status: 404 });
    const file = await openFile(await createStaffContext(runtime(), await requestFacts()), question.data);
    return new Response(new Uint8Array(file.bytes), {
      headers: fileHeaders(file, new URL(request.url).searchParams.has("scarica")),
    });
  });
