import type { Symptom } from "@sportello/domain/connectors/reason";

/** Codes of Node, of its resolver and of undici that rule out that one byte of the request reached the other side. */
const codesBeforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

const codeOf = (error: unknown): string | undefined => {
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : undefined;
};

/** The error's own code, or that of the first cause that has one ("ECONNRESET", "TimeoutError"…): fit for a log, no body in it. */
export const networkCode = (error: unknown): string => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = codeOf(at);
    if (code !== undefined) return code;
    if (at.name === "TimeoutError") return at.name;
    // Several addresses tried: the failure of the first stands for all.
    if (at instanceof AggregateError && at.errors[0] !== undefined) return networkCode(at.errors[0]);
  }
  return error instanceof Error ? error.name : "unknown";
};

/** True when the request surely did not reach the other side, so that sending it again cannot double anything. */
export const neverArrived = (error: unknown): boolean => codesBeforeSending.has(networkCode(error));

/** The same in the words of screens. */
export const networkSymptom = (error: unknown): Extract<Symptom, "timeout" | "unreachable" | "cut_off"> => {
  if (networkCode(error) === "TimeoutError") return "timeout";
  return neverArrived(error) ? "unreachable" : "cut_off";
};
