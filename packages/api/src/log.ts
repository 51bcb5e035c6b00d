import pino, { type Bindings, type DestinationStream, type LogFn, type Logger } from "pino";

/** What a verb, a job or a connector may write. */
export type Log = Pick<Logger, "trace" | "debug" | "info" | "warn" | "error">;

/** Keys whose value is somebody's data or a secret, wherever they appear at the first three levels. */
const hidden = [
  "answers",
  "fiscalCode",
  "email",
  "phone",
  "givenName",
  "familyName",
  "name",
  "identity",
  "certified",
  "contacts",
  "password",
  "totp",
  "token",
  "cookie",
  "authorization",
  "sessionId",
  "text",
  "reason",
  "body",
  "ip",
];

/** JSON lines for machines. Verbs log ids and codes; what slips through by key is replaced here. */
export const createLog = (level: string, app: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { app },
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: hidden.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[hidden]" },
      serializers: { err: describeError },
    },
    destination ?? pino.destination(1),
  );

/**
 * What of an error may be written down: where it happened and its kind. The message of an unexpected error can quote a
 * row or an answer, so it stays out; the stack is kept without its first lines, which repeat the message.
 */
export const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  const code: unknown = Reflect.get(error, "code");
  return { type: error.name, ...(typeof code === "string" ? { code } : {}), stack: frames.join("\n") };
};

/** The log of one request or job, which names it in every line. Made with its first line: nearly all have nothing to say, and hiding the secrets of the names is dear. */
export const logOf = (whole: Logger, names: Bindings): Log => {
  let made: Logger | undefined;
  const at = (level: keyof Log): LogFn => {
    made ??= whole.child(names);
    return made[level].bind(made);
  };
  return {
    get trace() {
      return at("trace");
    },
    get debug() {
      return at("debug");
    },
    get info() {
      return at("info");
    },
    get warn() {
      return at("warn");
    },
    get error() {
      return at("error");
    },
  };
};
