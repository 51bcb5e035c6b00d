import { Text } from "@sportello/api/applications/inputs";
import { createStaffContext } from "@sportello/api/context";
import { sendMessage } from "@sportello/api/messages/send";
import { staffCanWrite } from "@sportello/api/messages/staff-can-write";
import { Refused } from "@sportello/api/refused";
import { z } from "zod";
import { requestFacts } from "../../../auth/request-facts.ts";
import { runtime } from "../../../runtime.ts";
import { answerRefusals } from "../../../security/answer-refusals.ts";
import { postedForm } from "../../../uploads/posted-form.ts";

const Form = z.object({ applicationId: z.uuid(), text: Text, files: z.array(z.file()) });
/** Five of the largest files and the parts around them; more is not even read. */
const maxBody = 52 * 1024 * 1024;

/** A message of the office with its files: multipart with `applicationId`, `text` and any number of `file`; answers its id, 201. */
export const POST = (request: Request): Promise<Response> =>
  answerRefusals(async () => {
    const context = staffCanWrite(await createStaffContext(runtime(), await requestFacts()));
    const given = await postedForm(request, maxBody);
    const form = Form.safeParse({
      applicationId: given.get("applicationId"),
      text: given.get("text"),
      files: given.getAll("file"),
    });
    if (!form.success) throw new Refused("invalid_input");
    const { applicationId, text, files } = form.data;
    const read = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return Response.json(await sendMessage(context, { applicationId, text, files: read }), { status: 201 });
  });
