import type { Symptom } from "@sportello/domain/connectors/reason";
import { ConnectorDown, ConnectorRefused } from "../failures.ts";
import { networkCode, networkSymptom, neverArrived } from "./never-arrived.ts";
import { readCapped } from "./read-capped.ts";
import { retryAfterSeconds } from "./retry-after.ts";

/** What is told of each call: enough for a log and a status page, never a body, a query or a header. */
export type CallObserved = {
  readonly vendor: string;
  /** The verb in the vendor's API, e.g. "register". */
  readonly operation: string;
  readonly host: string;
  readonly outcome: "answered" | "down" | "unknown" | "refused";
  readonly status?: number;
  /** Code of the network failure, e.g. "ECONNREFUSED". */
  readonly failure?: string;
  readonly milliseconds: number;
};

export type HttpCall = {
  readonly operation: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData;
  readonly timeoutMs?: number;
  /** A redirect is the answer and is returned, not followed: where a browser is to go. */
  readonly keepRedirect?: boolean;
};

export type HttpAnswer = { readonly status: number; readonly headers: Headers; readonly body: Uint8Array };

export type Http = {
  /**
   * Sends one request and reads the answer whole. Answers below 500 (except 408 and 429) are returned; all the rest is a ConnectorDown,
   * whose `isOutcomeUnknown` is true when a call with effects may have been carried out. Never follows a redirect to another origin.
   */
  send(call: HttpCall): Promise<HttpAnswer>;
  now(): Date;
};

export type HttpOptions = {
  /** Name of the vendor, for the log. */
  readonly vendor: string;
  readonly observe?: (call: CallObserved) => void;
  readonly timeoutMs?: number;
  readonly maxAnswerBytes?: number;
  readonly now?: () => Date;
};

const maxRedirects = 3;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
/** The server says itself that it did nothing: too many requests, unavailable, gave up waiting for the request. */
const nothingDone = new Set([408, 429, 503]);

/** The HTTP client of all connectors: limits on time and size, network failures in our words, every call observed. */
export const createHttp = ({
  vendor,
  observe,
  timeoutMs = 15_000,
  maxAnswerBytes = 1_000_000,
  now = () => new Date(),
}: HttpOptions): Http => {
  const exchange = async (call: HttpCall, url: URL, signal: AbortSignal, hops: number): Promise<HttpAnswer> => {
    const response = await fetch(url.href, {
      method: call.method,
      redirect: "manual",
      signal,
      ...(call.headers && { headers: { ...call.headers } }),
      ...(call.body !== undefined && { body: call.body }),
    });
    if (!redirectStatuses.has(response.status) || call.keepRedirect === true) {
      return { status: response.status, headers: response.headers, body: await readCapped(response, maxAnswerBytes) };
    }
    await response.body?.cancel();
    const next = URL.parse(response.headers.get("location") ?? "", url.href);
    if (call.method !== "GET" || next === null || next.origin !== url.origin || hops === maxRedirects) {
      throw new ConnectorRefused("redirect_refused", `${vendor} redirects elsewhere: check the address in its options`);
    }
    return exchange(call, next, signal, hops + 1);
  };

  const down = (
    call: HttpCall,
    detail: string,
    mayHaveBeenDone: boolean,
    rest: { symptom: Symptom; retryAfter?: number | undefined; cause?: unknown },
  ) =>
    new ConnectorDown(`${vendor}: ${call.operation}: ${detail}`, {
      isOutcomeUnknown: mayHaveBeenDone && call.method !== "GET",
      symptom: rest.symptom,
      detail,
      ...(rest.retryAfter !== undefined && { retryAfter: rest.retryAfter }),
      cause: rest.cause,
    });

  const judged = (call: HttpCall, answer: HttpAnswer): HttpAnswer => {
    if (answer.status < 500 && !nothingDone.has(answer.status)) return answer;
    const retryAfter = retryAfterSeconds(answer.headers.get("retry-after"), now());
    const isBusy = nothingDone.has(answer.status);
    throw down(call, `HTTP ${answer.status}`, !isBusy, { symptom: isBusy ? "busy" : "broken", retryAfter });
  };

  const send = async (call: HttpCall): Promise<HttpAnswer> => {
    const url = new URL(call.url);
    const startedAt = performance.now();
    const tell = (rest: Pick<CallObserved, "outcome" | "status" | "failure">) =>
      observe?.({
        vendor,
        operation: call.operation,
        host: url.host,
        milliseconds: Math.round(performance.now() - startedAt),
        ...rest,
      });
    let answer: HttpAnswer;
    try {
      answer = await exchange(call, url, AbortSignal.timeout(call.timeoutMs ?? timeoutMs), 0);
    } catch (error) {
      if (error instanceof ConnectorRefused) {
        tell({ outcome: "refused", failure: error.code });
        throw error;
      }
      const failure = down(call, networkCode(error), !neverArrived(error), {
        symptom: networkSymptom(error),
        cause: error,
      });
      tell({ outcome: failure.isOutcomeUnknown ? "unknown" : "down", failure: networkCode(error) });
      throw failure;
    }
    try {
      judged(call, answer);
    } catch (error) {
      tell({
        outcome: error instanceof ConnectorDown && error.isOutcomeUnknown ? "unknown" : "down",
        status: answer.status,
      });
      throw error;
    }
    tell({ outcome: "answered", status: answer.status });
    return answer;
  };

  return { send, now };
};
