import { ListName } from "@sportello/domain/services/tenant-list";
import { z } from "zod";

/** `id` is left out for a new one; `serviceIds` are those of the group, in no order: the catalogue orders services by name. */
export const SaveGroup = z.strictObject({
  id: z.uuid().optional(),
  name: ListName,
  serviceIds: z.array(z.uuid()).max(1_000),
});
export type SaveGroup = z.infer<typeof SaveGroup>;
