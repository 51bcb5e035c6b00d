import { isoOrNull } from "../applications/present.ts";
import type { StaffContext } from "../context.ts";

/** The files one asked for lately, the newest first, and how far they are. */
export const listExports = ({ inTenant, actor }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.export.findMany({
      where: { staffId: actor.id },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 10,
    });
    return rows.map(({ id, format, state, rows: all, rowsDone, name, size, createdAt, expiresAt }) => ({
      id,
      format,
      state,
      rows: all,
      rowsDone,
      name,
      size: size === null ? null : Number(size),
      createdAt: createdAt.toISOString(),
      expiresAt: isoOrNull(expiresAt),
    }));
  });
