import { Environment, type ParseResult } from "@marcbachmann/cel-js";
import type { Event } from "../protocol/event.ts";
import { isStorable } from "../protocol/storable.ts";

/** What an expression can name: `event` starts the run, `async` comes in while it waits. */
export type Scope = { event: unknown; async?: Event };

const environment = new Environment({ homogeneousAggregateLiterals: false })
  .registerVariable("event", "dyn")
  .registerVariable("async", "dyn");
const parsed = new Map<string, ParseResult>();
const MAX_PARSED = 5_000;

function parse(expression: string): ParseResult {
  const known = parsed.get(expression);
  if (known !== undefined) return known;
  const fresh = environment.parse(expression);
  if (parsed.size >= MAX_PARSED) parsed.clear();
  parsed.set(expression, fresh);
  return fresh;
}

/** Why an expression cannot be used, or null. Only what is always wrong is refused: values are known at run time. */
export function refusedExpression(expression: string): string | null {
  try {
    const check = parse(expression).check();
    return check.valid ? null : firstLine(check.error?.message ?? "wrong types");
  } catch (error) {
    return firstLine(error instanceof Error ? error.message : String(error));
  }
}

/** The value of a CEL expression, whole numbers as numbers; null when a field is missing or types do not fit. */
export function valueOf(expression: string, scope: Scope): unknown {
  try {
    const value: unknown = parse(expression)(scope);
    return typeof value === "bigint" ? Number(value) : value;
  } catch {
    // A missing field is the normal case of an event of another shape: it has no value.
    return null;
  }
}

/** True when an expression is absent or true. */
export const holds = (expression: string | null | undefined, scope: Scope): boolean =>
  expression === null || expression === undefined || expression === "" || valueOf(expression, scope) === true;

/** The text a key expression gives; two values of different types never share it. */
export function keyOf(expression: string | undefined, scope: Scope): string {
  return expression === undefined ? "" : JSON.stringify(valueOf(expression, scope) ?? null);
}

/**
 * `event.a.b == async.c.d`, the form the SDK writes for `match`, as a lookup: the value the incoming event must have at a path.
 * Null for every other expression, and for a text no column can hold: those are evaluated one by one.
 */
export function asLookup(expression: string | null, event: unknown): { path: string[]; value: unknown } | null {
  const match = /^event\.([\w.]+) == async\.([\w.]+)$/.exec(expression ?? "");
  if (match === null) return null;
  const value = valueOf(`event.${match[1]}`, { event });
  return value === null || typeof value === "object" || (typeof value === "string" && !isStorable(value))
    ? null
    : { path: (match[2] ?? "").split("."), value };
}

const firstLine = (text: string): string => text.split("\n")[0] ?? text;
