import type { CitizenContext } from "../context.ts";
import { titleOf } from "../services/title-of.ts";

/** The services and years of which the citizen has papers. */
export const findWalletFilters = ({ inTenant, actor }: CitizenContext) =>
  inTenant(async (tx) => {
    const services = await tx.service.findMany({
      where: { applications: { some: { personId: actor.id, documents: { some: {} } } } },
      orderBy: { slug: "asc" },
      select: { slug: true, versions: { orderBy: { number: "desc" }, take: 1, select: { sheet: true } } },
    });
    const years = await tx.$queryRaw<{ year: number }[]>`
      select distinct extract(year from d.created_at at time zone 'Europe/Rome')::int as year
      from document d join application a on a.id = d.application_id where a.person_id = ${actor.id}::uuid order by year desc`;
    return {
      services: services.flatMap(({ slug, versions: [latest] }) =>
        latest ? [{ slug, title: titleOf(latest.sheet) }] : [],
      ),
      years: years.map(({ year }) => year),
    };
  });
