type Placed = { readonly id: string; readonly at: Date };

/** Lists that are each in order become one, by instant and then by id, as the database orders them. */
export const merge = <Item extends Placed>(lists: readonly (readonly Item[])[], direction: "asc" | "desc"): Item[] => {
  const sign = direction === "asc" ? 1 : -1;
  return lists
    .flat()
    .toSorted((one, other) => sign * (one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1)));
};
