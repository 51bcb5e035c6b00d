import type { Tx } from "@sportello/db/client";
import { Refused } from "../refused.ts";

/** The office takes something new. Throws `not_found` for none of the municipality's, and for a closed one. */
export const expectOpenOffice = async (tx: Tx, id: string): Promise<void> => {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`select id from office where id = ${id}::uuid and closed_at is null for share`;
  if (rows.length === 0) throw new Refused("not_found");
};
