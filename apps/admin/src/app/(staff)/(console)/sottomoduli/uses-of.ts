import type { Outputs } from "../../../../trpc/outputs.ts";

export type Use = Outputs["subforms"]["find"]["uses"][number];
/** A service or subform that uses a subform, with every version of it in use there. */
export type User = Pick<Use, "where" | "name"> & {
  readonly isSubform: boolean;
  readonly published: readonly number[];
  readonly prepared: readonly number[];
};

/** The uses by who uses it: one line for a service whose draft and publication both do. */
export const peopleOf = (uses: readonly Use[]): User[] => {
  const byWhere = Map.groupBy(uses, ({ kind, where }) => `${kind === "subform" ? "subform" : "service"} ${where}`);
  return [...byWhere.values()].flatMap((list) => {
    const [first] = list;
    if (!first) return [];
    const versions = (kind: Use["kind"]) => list.filter((use) => use.kind === kind).map(({ version }) => version);
    const latest = list.find(({ kind }) => kind === "draft") ?? first;
    return [
      {
        where: first.where,
        name: latest.name,
        isSubform: first.kind === "subform",
        published: first.kind === "subform" ? versions("subform") : versions("published"),
        prepared: versions("draft"),
      },
    ];
  });
};
