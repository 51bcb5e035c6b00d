import { wholePage } from "@sportello/forms/whole-page";
import { z } from "zod";
import { goOnAsGuest } from "../../../../session/go-on-as-guest.ts";
import { refusedOf } from "../../../../session/refusal-of.ts";
import { api } from "../../../../session/request-context.ts";
import { problem } from "../../../../uploads/problem.ts";

const Body = z.object({
  page: z.string().max(100),
  answers: z.record(z.string().max(100), z.json()),
  stale: z.iso.datetime().optional(),
  returnKey: z.string().max(100).default(""),
});

/** Saves a page while it is being typed; answers `{ savedAt }`, or 409 when another tab saved since. */
export const POST = async (request: Request, { params }: RouteContext<"/api/drafts/[id]">): Promise<Response> => {
  const { id } = await params;
  const body = Body.safeParse(await request.json().catch(() => null));
  if (!body.success || !z.uuid().safeParse(id).success) return problem("invalid_input");
  const { page, answers, stale, returnKey } = body.data;
  try {
    await goOnAsGuest(request, { draftId: id, key: returnKey });
    const { drafts } = await api();
    const { form } = await drafts.find({ id });
    const { savedAt } = await drafts.savePage({
      id,
      page,
      answers: wholePage(form, page, answers),
      ...(stale ? { stale } : {}),
    });
    return Response.json({ savedAt });
  } catch (error) {
    return problem(refusedOf(error));
  }
};
