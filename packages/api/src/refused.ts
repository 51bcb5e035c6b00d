import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import type { Result } from "@sportello/domain/result";

/** Facts a screen needs to explain a refusal, e.g. `{ seconds: 60 }`; never personal data. */
export type RefusalParams = Readonly<Record<string, string | number>>;

const brand = Symbol.for("sportello.refused");

/** A "no" with a reason the person can read. Thrown by verbs, translated once at each door. */
export class Refused extends Error {
  readonly [brand] = true;
  override name = "Refused";
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** Recognises a refusal by its brand: two copies of this module must not turn a refusal into a crash. */
export const isRefused = (error: unknown): error is Refused =>
  typeof error === "object" && error !== null && Reflect.get(error, brand) === true;

/** HTTP status of a refusal, the same at every door. */
export const statusOfRefusal = (code: RefusalCode): number => refusals[code];

/** The value of a pure rule, or its refusal thrown. */
export const expectOk = <Value>(result: Result<Value, RefusalCode>): Value => {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
};

/** The row, or `not_found`: what may not be seen does not exist. */
export const expectFound = <Row>(row: Row | null | undefined): Row => {
  if (row === null || row === undefined) throw new Refused("not_found");
  return row;
};
