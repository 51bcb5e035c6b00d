import { z } from "zod";
import type { Outcome } from "../runs/outcome.ts";
import { ErrorObject, Opcodes } from "./opcode.ts";
import { isSignedBy } from "./signature.ts";

/** An HTTP answer of a function, headers in lower case. */
export type Answer = { status: number; headers: Headers; body: string };

const MAX_RETRY_AFTER = 86_400_000;
const Streamed = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()).catch({}),
  body: z.string(),
});

/**
 * Reads what a function answered. An answer that is not the SDK's (a proxy's page, a crash) or, when keys are given, not
 * signed by one of them is a failure of the way there: it is tried again and never taken for a success.
 */
export function readAnswer(outer: Answer, keys: readonly string[], now: number): Outcome {
  const answer = outer.status === 201 ? unwrap(outer) : outer;
  if (answer === null) return broken(`the streamed answer could not be read`);
  if (!outer.headers.has("x-inngest-sdk"))
    return broken(`an answer with status ${answer.status} that is not the SDK's`);
  if (keys.length > 0 && !isSignedBy(answer.body, answer.headers.get("x-inngest-signature"), keys, now)) {
    return broken(`an answer with status ${answer.status} that is not signed`);
  }
  const version = Number(answer.headers.get("x-inngest-req-version") ?? Number.NaN);
  const common = {
    version: Number.isInteger(version) ? version : null,
    retry: answer.headers.get("x-inngest-no-retry") !== "true",
    retryAfter: retryAfter(answer.headers.get("retry-after"), now),
  };
  const body = parseJson(answer.body);
  if (body === undefined) return broken(`an answer with status ${answer.status} that is no JSON`);
  if (answer.status === 200) return { kind: "returned", output: JSON.stringify(body), version: common.version };
  if (answer.status === 206) {
    const ops = Opcodes.safeParse(body);
    return ops.success ? { kind: "reported", ops: ops.data, ...common } : broken("operations that cannot be read");
  }
  return { kind: "threw", error: ErrorObject.parse(body), ...common };
}

/** A failure between the engine and the function. */
export function broken(what: string): Outcome {
  return {
    kind: "threw",
    error: { name: "FunctionUnreachable", message: `The function gave ${what}` },
    retry: true,
    retryAfter: null,
    version: null,
  };
}

/** A streamed answer is a 201 whose body, after spaces, holds the real status, headers and body. */
function unwrap(outer: Answer): Answer | null {
  const inner = Streamed.safeParse(parseJson(outer.body));
  return inner.success
    ? { status: inner.data.status, headers: new Headers(inner.data.headers), body: inner.data.body }
    : null;
}

/** Milliseconds: the header is decimal seconds or an ISO date. At most a day. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.min(MAX_RETRY_AFTER, Math.max(0, ms));
}

function parseJson(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
