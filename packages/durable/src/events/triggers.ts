import type { RegisteredFunction } from "../registry/registry.ts";

/** A function and the condition under which an event of that name starts it. */
export type Trigger = { fn: RegisteredFunction; expression: string | undefined };

/** The triggers an event's name reaches; a name ending in `*` reaches every event that begins like it. */
export function triggersOn(functions: readonly RegisteredFunction[], eventName: string): Trigger[] {
  return functions.flatMap((fn) =>
    fn.config.triggers.flatMap((trigger) =>
      "event" in trigger && reaches(trigger.event, eventName) ? [{ fn, expression: trigger.expression }] : [],
    ),
  );
}

function reaches(pattern: string, eventName: string): boolean {
  return pattern.endsWith("*") ? eventName.startsWith(pattern.slice(0, -1)) : pattern === eventName;
}
