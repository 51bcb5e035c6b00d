import { staffCommandsFor, staffStateOf } from "@sportello/domain/access/staff-life";
import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { openStatuses } from "../offices/standing.ts";
import { expectFound } from "../refused.ts";
import { titleOf } from "../services/title-of.ts";

const shown = 15;

/** One person: who they are, what they may do, what an administrator may do with their access, and their latest sign-ins. Instants are ISO. */
export const findStaff = ({ inTenant, actor, now }: StaffContext, { id }: { id: string }) =>
  inTenant(async (tx) => {
    const row = expectFound(
      await tx.staff.findUnique({
        where: { id },
        include: {
          offices: { include: { office: { select: { id: true, name: true } } } },
          services: {
            include: {
              service: { include: { versions: { orderBy: { number: "desc" }, take: 1, select: { sheet: true } } } },
            },
          },
          invitations: { where: { closedAt: null, kind: "enrolment" }, orderBy: { createdAt: "desc" }, take: 1 },
        },
      }),
    );
    const others = await tx.staff.count({ where: { role: "administrator", isActive: true, id: { not: id } } });
    const state = staffStateOf(row);
    const signIns = await tx.auditEntry.findMany({
      where: { action: { in: ["session.opened", "session.refused"] }, OR: [{ actorId: id }, { subjectId: id }] },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: shown,
      select: { id: true, action: true, at: true, address: true },
    });
    return {
      id,
      email: row.email,
      givenName: row.givenName,
      familyName: row.familyName,
      role: row.role,
      state,
      isSelf: id === actor.id,
      offices: row.offices.map(({ office }) => ({ id: office.id, name: Localised.parse(office.name) })),
      services: row.services.map(({ service }) => ({
        slug: service.slug,
        title: service.versions[0] ? titleOf(service.versions[0].sheet) : { it: service.slug },
      })),
      createdAt: row.createdAt.toISOString(),
      enrolledAt: row.enrolledAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
      isSecondFactorReset: row.totpResetUntil !== null && row.totpResetUntil > now,
      invitation: row.invitations[0]
        ? { expiresAt: row.invitations[0].expiresAt.toISOString(), isExpired: row.invitations[0].expiresAt <= now }
        : null,
      /** Applications in their charge: they stay theirs until somebody assigns them. */
      inCharge: await tx.application.count({ where: { assigneeId: id, status: { in: [...openStatuses] } } }),
      commands: staffCommandsFor({ state, role: row.role, isSelf: id === actor.id, otherAdministrators: others }),
      signIns: signIns.map(({ id: entry, action, at, address }) => ({
        id: entry,
        isRefused: action === "session.refused",
        at: at.toISOString(),
        address,
      })),
    };
  });
