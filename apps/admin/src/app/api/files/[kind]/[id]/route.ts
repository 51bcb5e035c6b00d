import { createStaffContext } from "@sportello/api/context";
import { openFile } from "@sportello/api/documents/open-file";
import { Refused } from "@sportello/api/refused";
import { z } from "zod";
import { requestFacts } from "../../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../../downloads/answer-download.ts";
import { runtime } from "../../../../../runtime.ts";
import { fileHeaders } from "../../../../../security/file-headers.ts";

const Question = z.object({ kind: z.enum(["upload", "document"]), id: z.uuid() });

/** A file of an application, to look at or (`?scarica`) to keep. */
export const GET = (request: Request, { params }: RouteContext<"/api/files/[kind]/[id]">): Promise<Response> =>
  answerDownload(request, async () => {
    const question = Question.safeParse(await params);
    if (!question.success) throw new Refused("not_found");
    const file = await openFile(await createStaffContext(runtime(), await requestFacts()), question.data);
    return new Response(new Uint8Array(file.bytes), {
      headers: fileHeaders(file, new URL(request.url).searchParams.has("scarica")),
    });
  });
