import { type Symptom, writeSymptom } from "@sportello/domain/connectors/reason";

const brand = Symbol.for("sportello.connector-failure");

type DownOptions = {
  retryAfter?: number;
  isOutcomeUnknown?: boolean;
  symptom?: Symptom;
  detail?: string;
  cause?: unknown;
};

/** The outside system did not answer, or answered that it cannot now: try again later. The message never holds a body. */
export class ConnectorDown extends Error {
  readonly [brand] = "down";
  override name = "ConnectorDown";
  /** Seconds to wait, when the system said so. */
  readonly retryAfter: number | undefined;
  /** True when the request may have been carried out: look up by key before sending again. */
  readonly isOutcomeUnknown: boolean;
  /** What kind of silence it was, so that screens can say it in the reader's language; without it the message is the reason. */
  readonly symptom: Symptom | undefined;
  /** The technical word for it, e.g. "HTTP 503". */
  readonly detail: string | undefined;
  constructor(message: string, options: DownOptions = {}) {
    super(message, { cause: options.cause });
    this.retryAfter = options.retryAfter;
    this.isOutcomeUnknown = options.isOutcomeUnknown ?? false;
    this.symptom = options.symptom;
    this.detail = options.detail;
  }
}

/** The outside system understood and said no: do not repeat; `message` is its reason, fit for an operator's eyes. */
export class ConnectorRefused extends Error {
  readonly [brand] = "refused";
  override name = "ConnectorRefused";
  /** The vendor's own code, kept for the cockpit. */
  readonly code: string;
  /** True when it is us it refuses, whatever we ask: a key it does not know, an address that is another system's. */
  readonly isOfUs: boolean;
  constructor(code: string, message: string, { isOfUs = false }: { isOfUs?: boolean } = {}) {
    super(message);
    this.code = code;
    this.isOfUs = isOfUs;
  }
}

/** An answer that says who we are is not enough: unknown key, or a key without the right. */
export const refusesUs = (status: number): boolean => status === 401 || status === 403;

const failureKind = (error: unknown): unknown =>
  typeof error === "object" && error !== null ? Reflect.get(error, brand) : undefined;

export const isConnectorDown = (error: unknown): error is ConnectorDown => failureKind(error) === "down";
export const isConnectorRefused = (error: unknown): error is ConnectorRefused => failureKind(error) === "refused";

/** The reason as it is kept and shown: a symptom where we have one, else the message. */
export const reasonOf = (failure: ConnectorDown | ConnectorRefused): string => {
  if (isConnectorRefused(failure) || failure.symptom === undefined) return failure.message;
  return writeSymptom(failure.isOutcomeUnknown ? "unknown_outcome" : failure.symptom, failure.detail);
};
