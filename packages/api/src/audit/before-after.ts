import type { AuditNote } from "./record.ts";

type Fact = string | number | boolean | null | undefined;

/** What changed, as the security log keeps it: "before → after" by field; equal fields are left out. */
export const beforeAfter = (before: Readonly<Record<string, Fact>>, after: Readonly<Record<string, Fact>>): NonNullable<AuditNote["details"]> =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((field) => show(before[field]) !== show(after[field]))
      .map((field) => [field, `${show(before[field])} → ${show(after[field])}`]),
  );

const show = (fact: Fact): string => (fact === undefined || fact === null || fact === "" ? "–" : String(fact));
