import { atCounter } from "@sportello/api/counter/at-counter";
import { findDraft } from "@sportello/api/drafts/find";
import { savePage } from "@sportello/api/drafts/save-page";
import { Refused } from "@sportello/api/refused";
import { wholePage } from "@sportello/forms/whole-page";
import { z } from "zod";
import { counterContext } from "../../../../counter/counter-context.ts";
import { answerRefusals } from "../../../../security/answer-refusals.ts";

const Body = z.object({
  page: z.string().max(100),
  answers: z.record(z.string().max(100), z.json()),
  stale: z.iso.datetime().optional(),
});

/** Saves a page at the counter while it is being typed; answers `{ savedAt }`, or 409 when another tab saved since. */
export const POST = (request: Request, { params }: RouteContext<"/api/sportello/[id]">): Promise<Response> =>
  answerRefusals(async () => {
    const [{ id }, staff] = [await params, await counterContext()];
    const body = Body.safeParse(await request.json().catch(() => null));
    if (!body.success || !z.uuid().safeParse(id).success) throw new Refused("invalid_input");
    const { page, answers, stale } = body.data;
    const present = await atCounter(staff, id);
    const { form } = await findDraft(present, { id });
    const { savedAt } = await savePage(present, {
      id,
      page,
      answers: wholePage(form, page, answers),
      force: false,
      ...(stale && { stale }),
    });
    return Response.json({ savedAt });
  });
