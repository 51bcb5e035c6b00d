import { createStaffContext } from "@sportello/api/context";
import { PreviewOutcome } from "@sportello/api/outcome-templates/input";
import { previewOutcome } from "@sportello/api/outcome-templates/preview";
import { Refused } from "@sportello/api/refused";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../downloads/answer-download.ts";
import { runtime } from "../../../../runtime.ts";
import { fileHeaders } from "../../../../security/file-headers.ts";
import { readPreview } from "./read-preview.ts";

/** The document an outcome would have, as PDF, shown in a tab of its own: what is typed travels in the body, not in an address. */
export const POST = (request: Request): Promise<Response> =>
  answerDownload(request, async () => {
    const question = PreviewOutcome.safeParse(readPreview(await request.formData()));
    const context = await createStaffContext(runtime(), await requestFacts());
    if (!question.success) throw new Refused("invalid_input");
    const file = await previewOutcome(context, question.data);
    return new Response(new Uint8Array(file.bytes), { headers: fileHeaders(file, false) });
  });
