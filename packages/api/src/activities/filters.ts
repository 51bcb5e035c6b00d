import type { CitizenContext } from "../context.ts";
import { titleOf } from "../services/title-of.ts";

/** What the list of activities can be narrowed to: the services the citizen used and the years in which they did. */
export const findActivityFilters = ({ inTenant, actor }: CitizenContext) =>
  inTenant(async (tx) => {
    const services = await tx.service.findMany({
      where: { applications: { some: { personId: actor.id } } },
      orderBy: { slug: "asc" },
      select: { slug: true, versions: { orderBy: { number: "desc" }, take: 1, select: { sheet: true } } },
    });
    const years = await tx.$queryRaw<{ year: number }[]>`
      select distinct extract(year from coalesce(submitted_at, created_at) at time zone 'Europe/Rome')::int as year
      from application where person_id = ${actor.id}::uuid order by year desc`;
    return {
      services: services.flatMap(({ slug, versions: [latest] }) =>
        latest ? [{ slug, title: titleOf(latest.sheet) }] : [],
      ),
      years: years.map(({ year }) => year),
    };
  });
