/** One value of a part that a newer source changed, by its path ("howTo", "times.text", "messages.accepted"); undefined where a side has none. */
export type ValueDifference = {
  readonly path: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly isConflict: boolean;
};

type Part = Readonly<Record<string, unknown>>;
/** These are compared by their own parts, all others as one. */
const opened = ["times", "messages"];

const unitsOf = (part: Part): Map<string, unknown> => {
  const units = new Map<string, unknown>();
  for (const [key, value] of Object.entries(part)) {
    if (value === undefined) continue;
    if (opened.includes(key))
      for (const [inner, held] of Object.entries(value as Part)) units.set(`${key}.${inner}`, held);
    else units.set(key, value);
  }
  return units;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

/** What `theirs` changed since `base` and `mine` does not have yet. A conflict is what both changed. */
export const valueDifferences = (base: Part, mine: Part, theirs: Part): ValueDifference[] => {
  const [was, own, news] = [unitsOf(base), unitsOf(mine), unitsOf(theirs)];
  return [...new Set([...news.keys(), ...was.keys()])].flatMap((path) => {
    const [before, here, there] = [was.get(path), own.get(path), news.get(path)];
    if (isSame(before, there) || isSame(here, there)) return [];
    return [{ path, base: before, mine: here, theirs: there, isConflict: !isSame(before, here) }];
  });
};

/** One's own part with these paths taken from theirs. */
export const takeValues = <Content extends Part>(mine: Content, theirs: Part, paths: readonly string[]): Content => {
  const merged = structuredClone(mine) as Record<string, unknown>;
  const news = unitsOf(theirs);
  for (const path of paths) {
    const [key = "", inner] = path.split(".");
    const holder = inner === undefined ? merged : { ...((merged[key] ?? {}) as Record<string, unknown>) };
    const name = inner ?? key;
    if (news.has(path)) holder[name] = structuredClone(news.get(path));
    else delete holder[name];
    if (inner !== undefined) merged[key] = holder;
  }
  return merged as Content;
};
