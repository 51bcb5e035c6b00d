import { Localised } from "@sportello/domain/locales";
import { NewsWish, usualWish } from "@sportello/domain/staff/news-wish";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { StaffContext } from "../context.ts";
import { titleOf } from "../services/title-of.ts";

/** The colleagues of one's offices: how much they have in charge, whether they are away and who stands in, which services they are restricted to. */
export const findTeam = ({ inTenant, actor, now, tenant }: StaffContext) =>
  inTenant(async (tx) => {
    const offices = [...actor.offices];
    const colleagues = await tx.staff.findMany({
      where: { isActive: true, role: { in: ["operator", "manager", "reader"] }, offices: { some: { officeId: { in: offices } } } },
      orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
      select: { id: true, givenName: true, familyName: true, role: true, offices: { select: { officeId: true } }, services: { select: { serviceId: true } } },
    });
    const ids = colleagues.map(({ id }) => id);
    const absences = await tx.absence.findMany({
      where: { staffId: { in: ids }, endedAt: null, lastDay: { gte: new Date(romeDay(now)) } },
      orderBy: [{ firstDay: "asc" }, { id: "asc" }],
      include: { delegate: { select: { givenName: true, familyName: true } } },
    });
    const loads = await tx.application.groupBy({ by: ["assigneeId"], where: { assigneeId: { in: ids }, officeId: { in: offices }, status: { in: ["in_charge", "in_charge_after_integration"] } }, _count: true });
    const services = await tx.service.findMany({ where: { officeId: { in: offices }, publishedVersionId: { not: null } }, orderBy: { slug: "asc" }, select: { id: true, officeId: true, publishedVersionId: true } });
    const versions = await tx.serviceVersion.findMany({ where: { id: { in: services.flatMap(({ publishedVersionId }) => publishedVersionId ?? []) } }, select: { id: true, sheet: true } });
    const titles = new Map(versions.map(({ id, sheet }) => [id, titleOf(sheet)]));
    const wish = await tx.newsWish.findUnique({ where: { tenantId_staffId: { tenantId: tenant.id, staffId: actor.id } } });
    return {
      colleagues: colleagues.map(({ givenName, familyName, offices: of, services: only, ...colleague }) => ({
        ...colleague, name: `${givenName} ${familyName}`, inCharge: loads.find(({ assigneeId }) => assigneeId === colleague.id)?._count ?? 0,
        officeIds: of.map(({ officeId }) => officeId), serviceIds: only.map(({ serviceId }) => serviceId),
        absences: absences.filter(({ staffId }) => staffId === colleague.id).map(({ id, firstDay, lastDay, delegateId, delegate }) => ({
          id, firstDay: firstDay.toISOString().slice(0, 10), lastDay: lastDay.toISOString().slice(0, 10), delegateId, delegate: `${delegate.givenName} ${delegate.familyName}`,
        })),
      })),
      services: services.map(({ id, officeId, publishedVersionId }) => ({ id, officeId, title: titles.get(publishedVersionId ?? "") ?? Localised.parse({ it: id }) })),
      wish: wish === null ? usualWish : NewsWish.catch(usualWish).parse(wish.wish),
    };
  });
