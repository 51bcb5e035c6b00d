import { Localised } from "@sportello/domain/locales";
import type { CitizenContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { titleOf } from "../services/title-of.ts";

const pageSize = 20;

/**
 * Who read or was sent the citizen's data, the newest first: the office or the outside system, the instant, what for. Who in
 * the office it was is in the security log, not here.
 */
export const listDataAccesses = ({ inTenant, actor }: CitizenContext, { cursor }: { cursor?: string | undefined }) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const rows = await tx.dataAccess.findMany({
      where: {
        AND: [
          { personId: actor.id },
          after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: pageSize + 1,
    });
    const page = pageOf(rows, pageSize, ({ at }) => at);
    const offices = await tx.office.findMany({
      where: { id: { in: page.items.flatMap(({ officeId }) => officeId ?? []) } },
    });
    const applications = await tx.application.findMany({
      where: { id: { in: page.items.flatMap(({ applicationId }) => applicationId ?? []) } },
      select: { id: true, code: true, version: { select: { sheet: true } } },
    });
    const names = new Map(offices.map(({ id, name }) => [id, Localised.parse(name)]));
    const about = new Map(applications.map(({ id, code, version }) => [id, { code, title: titleOf(version.sheet) }]));
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(({ id, at, reader, use, vendor, officeId, applicationId }) => ({
        id,
        at: at.toISOString(),
        reader,
        use,
        vendor,
        applicationId,
        office: names.get(officeId ?? "") ?? null,
        application: about.get(applicationId ?? "") ?? null,
      })),
    };
  });
