import type { Agent } from "node:http";
import { type Answer, ask } from "./ask.ts";

export type Submission = {
  readonly site: string;
  readonly cookie: string;
  readonly id: string;
  readonly key: string;
  readonly agent?: Agent;
};
export type Receipt = {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly submittedAt: string;
};

/** Sends at the citizens' site as a program does, through the procedure: one POST with a key, as the button of the pages has one. */
export const submit = ({ site, cookie, id, key, agent }: Submission): Promise<Answer> =>
  ask(new URL("/api/trpc/applications.submit", site), {
    method: "POST",
    headers: { origin: new URL(site).origin, "content-type": "application/json", cookie },
    body: JSON.stringify({ id, idempotencyKey: key }),
    ...(agent && { agent }),
  });

/** The receipt in a 200; throws with what was said instead. */
export const receiptOf = ({ status, body }: Answer): Receipt => {
  if (status !== 200) throw new Error(`sending was answered ${status}: ${body.toString().slice(0, 500)}`);
  return (JSON.parse(body.toString()) as { result: { data: Receipt } }).result.data;
};

/** The code of the refusal in an answer of tRPC, null when it is none. */
export const refusalOf = ({ body }: Answer): string | null =>
  (JSON.parse(body.toString()) as { error?: { data?: { refusal?: { code: string } | null } } }).error?.data?.refusal
    ?.code ?? null;
