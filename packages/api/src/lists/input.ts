import { ListEntries, ListKey, ListName } from "@sportello/domain/services/tenant-list";
import { z } from "zod";

/** A new list by its key, or a change of the one with this id that was read at `revision`. */
export const SaveList = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("new"), key: ListKey, name: ListName, entries: ListEntries }),
  z.strictObject({
    kind: z.literal("change"),
    id: z.uuid(),
    revision: z.int().min(1),
    name: ListName,
    entries: ListEntries,
  }),
]);
export type SaveList = z.infer<typeof SaveList>;
