import { createStaffContext } from "@sportello/api/context";
import { asStaffWith } from "@sportello/api/procedures";
import { Refused } from "@sportello/api/refused";
import { logoLimits, saveLogo } from "@sportello/api/tenants/logo/save";
import { z } from "zod";
import { requestFacts } from "../../../auth/request-facts.ts";
import { runtime } from "../../../runtime.ts";
import { answerRefusals } from "../../../security/answer-refusals.ts";
import { postedForm } from "../../../uploads/posted-form.ts";

const Form = z.object({ file: z.file() });

/** A coat of arms in place of the one there: multipart with `file`; answers its address. Who may not is told before anything of the body is read. */
export const POST = (request: Request): Promise<Response> =>
  answerRefusals(async () => {
    const context = asStaffWith(await createStaffContext(runtime(), await requestFacts()), "tenant.write");
    const form = Form.safeParse(Object.fromEntries(await postedForm(request, logoLimits.maxBytes + 65_536)));
    if (!form.success) throw new Refused("invalid_input");
    const { file } = form.data;
    return Response.json(
      await saveLogo(context, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
      { status: 201 },
    );
  });
