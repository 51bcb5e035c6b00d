import type { Core } from "../core.ts";
import { parseJson } from "../http/answer.ts";
import { eventIds } from "../protocol/event-id.ts";
import { incoming, refusedEvents, SentEvents } from "../protocol/event.ts";
import { equal } from "../protocol/signature.ts";
import type { Batcher } from "../queue/batcher.ts";
import { asRouted, type Routed } from "./intake.ts";

/** `POST /e/:key`: the answer the SDK expects, whose body repeats the status. */
export async function receiveEvents(
  core: Core,
  intake: Batcher<Routed[], null>,
  key: string,
  request: Request,
): Promise<Response> {
  if (core.eventKeys.length > 0 && !core.eventKeys.some((known) => equal(known, key)))
    return refuse(401, "the event key is not known");
  const text = await request.text();
  const parsed = SentEvents.safeParse(parseJson(text));
  if (!parsed.success)
    return refuse(400, `the events cannot be read: ${parsed.error.issues[0]?.message ?? "unknown reason"}`);
  const reason = refusedEvents(parsed.data);
  if (reason !== null) return refuse(400, reason);
  const now = Date.now();
  const ids = eventIds(
    core.faults.has("seed-ignored") ? null : request.headers.get("x-inngest-event-id-seed"),
    parsed.data.length,
  );
  await intake.add(parsed.data.map((sent, index) => asRouted(incoming(sent, ids[index] ?? "", now))));
  return Response.json({ ids, status: 200 });
}

const refuse = (status: number, error: string): Response => Response.json({ ids: [], status, error }, { status });
