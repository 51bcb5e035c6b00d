import type { Batcher } from "../queue/batcher.ts";
import { type Checkpoint, readCheckpoint } from "../runs/checkpoint.ts";
import { readJson, refuse } from "./answer.ts";

/** `POST /v1/checkpoint/:run/async`: 409 tells the SDK that another call took this one's place. */
export async function receiveCheckpoint(
  checkpoints: Batcher<Checkpoint, boolean>,
  runId: string,
  request: Request,
): Promise<Response> {
  const checkpoint = readCheckpoint(await readJson(request), runId);
  if (typeof checkpoint === "string") return refuse(400, checkpoint);
  const saved = await checkpoints.add(checkpoint);
  return saved ? Response.json({ ok: true }) : refuse(409, "this call was superseded");
}
