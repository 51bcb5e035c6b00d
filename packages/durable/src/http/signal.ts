import { z } from "zod";
import type { Core } from "../core.ts";
import { isStorable } from "../protocol/storable.ts";
import { enqueue } from "../queue/job.ts";
import { prepared } from "../store/prepared.ts";
import { readJson, refuse } from "./answer.ts";

const Signal = z.object({ signal: z.string().min(1).refine(isStorable), data: z.unknown().optional() });

/** `POST /v1/signals`: resumes the one run that waits for a signal; 404 when none does. */
export async function receiveSignal(core: Core, request: Request): Promise<Response> {
  const sent = Signal.safeParse(await readJson(request));
  if (!sent.success) return refuse(400, "a signal needs a name");
  const { signal, data } = sent.data;
  const runId = await core.database.transaction(async (client) => {
    const { rows } = await client.query<{ run_id: string; step_id: string }>(
      prepared(
        "delete from waits where kind = 'signal' and name = $1 and (expires_at is null or expires_at > now()) returning run_id, step_id",
        [signal],
      ),
    );
    const [wait] = rows;
    if (wait === undefined) return null;
    const payload = JSON.stringify({ data: { signal, data: data ?? null } });
    await enqueue(client, [
      {
        id: `${wait.run_id}.${wait.step_id}.signal`,
        kind: "settle",
        run_id: wait.run_id,
        step_id: wait.step_id,
        delay: 0,
        payload,
      },
    ]);
    return wait.run_id;
  });
  if (runId === null) return refuse(404, `no run waits for the signal "${signal}"`);
  core.wake();
  return Response.json({ data: { run_id: runId } });
}
