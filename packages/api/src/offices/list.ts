import type { StaffContext } from "../context.ts";
import { officeOf } from "./input.ts";
import { officeStandings } from "./standing.ts";

/** The offices of the municipality, those at work first, with what hangs on each. `closedAt` is an ISO instant. */
export const listOffices = ({ inTenant }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.office.findMany({ orderBy: { slug: "asc" } });
    const standings = await officeStandings(tx);
    return rows
      .map((row) => ({
        id: row.id,
        slug: row.slug,
        ...officeOf(row),
        closedAt: row.closedAt?.toISOString() ?? null,
        ...(standings.get(row.id) ?? { services: 0, applications: 0, staff: 0 }),
      }))
      .toSorted(
        (one, other) =>
          Number(one.closedAt !== null) - Number(other.closedAt !== null) ||
          one.name.it.localeCompare(other.name.it, "it"),
      );
  });
