import type { AuditFact } from "./facts.ts";

type Fact = string | number | boolean | null | undefined;

/** What changed, as the security log keeps it: "before → after" by field; equal fields are left out. */
export const beforeAfter = <Name extends AuditFact>(
  before: Readonly<Partial<Record<Name, Fact>>>,
  after: Readonly<Partial<Record<Name, Fact>>>,
): Partial<Record<Name, string>> => {
  const changed: Partial<Record<Name, string>> = {};
  for (const field of [...Object.keys(before), ...Object.keys(after)] as Name[]) {
    const [was, is] = [show(before[field]), show(after[field])];
    if (was !== is) changed[field] = `${was} → ${is}`;
  }
  return changed;
};

const show = (fact: Fact): string => (fact === undefined || fact === null || fact === "" ? "–" : String(fact));
