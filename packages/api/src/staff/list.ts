import { staffRoles, type StaffRole } from "@sportello/domain/access/actor";
import { type StaffState, staffStateOf, staffStates } from "@sportello/domain/access/staff-life";
import { Localised } from "@sportello/domain/locales";
import { z } from "zod";
import { Search } from "../applications/inputs.ts";
import type { StaffContext } from "../context.ts";
import { literally } from "../literally.ts";

export const StaffQuestion = z.strictObject({
  text: Search.optional(),
  role: z.enum(staffRoles).optional(),
  state: z.enum(staffStates).optional(),
  officeId: z.uuid().optional(),
});
export type StaffQuestion = z.infer<typeof StaffQuestion>;

export type StaffRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly state: StaffState;
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
  /** ISO instants. */
  readonly lastSeenAt: string | null;
  readonly invitationExpiresAt: string | null;
};

/** The people who work in the municipality's Sportello, by name; a municipality has hundreds at most. `counts` are by state, whatever the state asked for. */
export const listStaff = (
  { inTenant }: StaffContext,
  { text, role, state, officeId }: StaffQuestion,
): Promise<{ items: StaffRow[]; counts: Record<StaffState, number> }> =>
  inTenant(async (tx) => {
    const words = (text ?? "").split(/\s+/).filter(Boolean);
    const rows = await tx.staff.findMany({
      where: {
        ...(role && { role }),
        ...(officeId && { offices: { some: { officeId } } }),
        AND: words.map((word) => ({
          OR: (["givenName", "familyName", "email"] as const).map((field) => ({
            [field]: { contains: literally(word), mode: "insensitive" as const },
          })),
        })),
      },
      orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
      include: {
        offices: { include: { office: { select: { id: true, name: true } } } },
        sessions: { orderBy: { lastSeenAt: "desc" }, take: 1, select: { lastSeenAt: true } },
        invitations: {
          where: { closedAt: null, kind: "enrolment" },
          orderBy: { createdAt: "desc" },
          take: 1,
          select: { expiresAt: true },
        },
      },
    });
    const items = rows.map((row): StaffRow => ({
      id: row.id,
      name: `${row.givenName} ${row.familyName}`,
      email: row.email,
      role: row.role,
      state: staffStateOf(row),
      offices: row.offices.map(({ office }) => ({ id: office.id, name: Localised.parse(office.name) })),
      lastSeenAt: row.sessions[0]?.lastSeenAt.toISOString() ?? null,
      invitationExpiresAt: row.invitations[0]?.expiresAt.toISOString() ?? null,
    }));
    const counts = Object.fromEntries(
      staffStates.map((one) => [one, items.filter((item) => item.state === one).length]),
    ) as Record<StaffState, number>;
    return { items: state === undefined ? items : items.filter((item) => item.state === state), counts };
  });
