import { describeError, type Log } from "./log.ts";

const say =
  (write: (facts: object, message: string) => void) =>
  (...said: unknown[]): void => {
    const error = said.map(errorIn).find((found) => found !== undefined);
    write(error === undefined ? {} : { err: describeError(error) }, "said by the jobs' SDK");
  };

const errorIn = (said: unknown): Error | undefined => {
  if (said instanceof Error) return said;
  const inner: unknown =
    typeof said === "object" && said !== null ? (Reflect.get(said, "err") ?? Reflect.get(said, "error")) : undefined;
  return inner instanceof Error ? inner : undefined;
};

/** What the SDK says goes into our log without its words: they may quote an event or the message of an error. */
export const jobLog = (log: Log) => ({
  info: say((facts, message) => log.debug(facts, message)),
  warn: say((facts, message) => log.warn(facts, message)),
  error: say((facts, message) => log.error(facts, message)),
  debug: say((facts, message) => log.trace(facts, message)),
});
