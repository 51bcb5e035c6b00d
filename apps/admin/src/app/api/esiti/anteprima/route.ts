import { createStaffContext } from "@sportello/api/context";
import { PreviewOutcome } from "@sportello/api/outcome-templates/input";
import { previewOutcome } from "@sportello/api/outcome-templates/preview";
import { asStaffWith } from "@sportello/api/procedures";
import { Refused } from "@sportello/api/refused";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../downloads/answer-download.ts";
import { runtime } from "../../../../runtime.ts";
import { fileHeaders } from "../../../../security/file-headers.ts";
import { postedForm } from "../../../../uploads/posted-form.ts";
import { readPreview } from "./read-preview.ts";

/** The longest text of a document with every sign of it written in code, and the fields around it. */
const maxBody = 1024 * 1024;

/** The document an outcome would have, as PDF, shown in a tab of its own: what is typed travels in the body, not in an address. */
export const POST = (request: Request): Promise<Response> =>
  answerDownload(request, async () => {
    const context = asStaffWith(await createStaffContext(runtime(), await requestFacts()), "applications.decide");
    const question = PreviewOutcome.safeParse(readPreview(await postedForm(request, maxBody)));
    if (!question.success) throw new Refused("invalid_input");
    const file = await previewOutcome(context, question.data);
    return new Response(new Uint8Array(file.bytes), { headers: fileHeaders(file, false) });
  });
