import type { Tx } from "@sportello/db/client";
import type { ContentChanges } from "./changes.ts";

export type NamedPerson = { readonly id: string; readonly name: string };

/** The colleagues to whom rules that differ give work, before or after; also who has left since. An id that nobody has is not among them. */
export const peopleNamed = async (tx: Tx, { options }: ContentChanges): Promise<readonly NamedPerson[]> => {
  const ids = options.flatMap(({ path, before, after }) =>
    path.endsWith(".staffId") ? [before, after].filter((id) => id !== null) : [],
  );
  if (ids.length === 0) return [];
  const people = await tx.staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, givenName: true, familyName: true },
  });
  return people.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }));
};
