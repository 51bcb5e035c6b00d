const brand = Symbol.for("sportello.connector-failure");

/** The outside system did not answer, or answered that it cannot now: try again later. The message never holds a body. */
export class ConnectorDown extends Error {
  readonly [brand] = "down";
  override name = "ConnectorDown";
  /** Seconds to wait, when the system said so. */
  readonly retryAfter: number | undefined;
  /** True when the request may have been carried out: look up by key before sending again. */
  readonly isOutcomeUnknown: boolean;
  constructor(message: string, options: { retryAfter?: number; isOutcomeUnknown?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.retryAfter = options.retryAfter;
    this.isOutcomeUnknown = options.isOutcomeUnknown ?? false;
  }
}

/** The outside system understood and said no: do not repeat; `message` is its reason, fit for an operator's eyes. */
export class ConnectorRefused extends Error {
  readonly [brand] = "refused";
  override name = "ConnectorRefused";
  /** The vendor's own code, kept for the cockpit. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const failureKind = (error: unknown): unknown => (typeof error === "object" && error !== null ? Reflect.get(error, brand) : undefined);

export const isConnectorDown = (error: unknown): error is ConnectorDown => failureKind(error) === "down";
export const isConnectorRefused = (error: unknown): error is ConnectorRefused => failureKind(error) === "refused";
