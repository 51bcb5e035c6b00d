import type { Tx } from "@sportello/db/client";
import { visibleTo } from "../applications/visible-to.ts";
import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";

/** A folder exists for whoever may read one of the applications in it. Throws `not_found` otherwise. */
export const visibleFolder = async (tx: Tx, { actor }: StaffContext, id: string) =>
  expectFound(
    await tx.folder.findFirst({
      where: { id, entries: { some: { unlinkedAt: null, application: visibleTo(actor) } } },
    }),
  );
