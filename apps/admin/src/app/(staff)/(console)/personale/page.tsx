import { staffRoles } from "@sportello/domain/access/actor";
import { staffStates } from "@sportello/domain/access/staff-life";
import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { z } from "zod";
import { Badge } from "../../../../components/badge.tsx";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Cell, Row, rowLink, Table } from "../../../../components/table.tsx";
import { ViewLinks } from "../../../../components/view-links.tsx";
import { ask, signedInWith, staffContext } from "../../../../staff.ts";
import { InvitePerson } from "./invite-person.tsx";
import { PeopleFilters } from "./people-filters.tsx";
import { stateTone } from "./state-tone.ts";

const columns = ["person", "role", "offices", "stateHead", "lastSeen"] as const;
const Asked = z.object({
  testo: z.string().trim().max(100).optional().catch(undefined),
  ruolo: z.enum(staffRoles).optional().catch(undefined),
  stato: z.enum(staffStates).optional().catch(undefined),
  ufficio: z.uuid().optional().catch(undefined),
});

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("title") });

/** Who works here, with their role, their offices and whether they come. */
const PeoplePage = async ({ searchParams }: PageProps<"/personale">) => {
  const { permissions } = await signedInWith("staff.read");
  const [t, roles, locale, caller, { tenant }, asked] = await Promise.all([
    getTranslations("people"),
    getTranslations("role"),
    getLocale(),
    ask(),
    staffContext(),
    searchParams,
  ]);
  const { testo, ruolo, stato, ufficio } = Asked.parse(asked);
  const [{ items, counts }, offices] = await Promise.all([
    caller.staff.list({
      ...(testo && { text: testo }),
      ...(ruolo && { role: ruolo }),
      ...(stato && { state: stato }),
      ...(ufficio && { officeId: ufficio }),
    }),
    caller.offices.list(),
  ]);
  const address = (state: string | undefined) => {
    const pairs = Object.entries({ testo, ruolo, ufficio, stato: state }).filter((pair): pair is [string, string] =>
      Boolean(pair[1]),
    );
    return pairs.length === 0 ? "/personale" : `/personale?${new URLSearchParams(pairs)}`;
  };
  const choices = offices
    .filter(({ closedAt }) => closedAt === null)
    .map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }));
  return (
    <>
      <PageHeading title={t("title")} text={t("text")}>
        {permissions.includes("staff.write") ? <InvitePerson offices={choices} languages={tenant.languages} /> : null}
      </PageHeading>
      <PeopleFilters key={`${testo} ${ruolo} ${ufficio}`} asked={{ testo, ruolo, stato, ufficio }} offices={choices} />
      <ViewLinks
        label={t("views")}
        views={[
          {
            key: "all",
            label: t("all"),
            href: address(undefined),
            count: Object.values(counts).reduce((sum, count) => sum + count, 0),
            isCurrent: stato === undefined,
          },
          ...staffStates.map((state) => ({
            key: state,
            label: t(`state.${state}`),
            href: address(state),
            count: counts[state],
            isCurrent: stato === state,
          })),
        ]}
      />
      {items.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <Table
          label={t("tableLabel")}
          columns={columns.map((key) => ({ key, name: t(key), ...(key === columns[0] && { width: "w-[34%]" }) }))}
        >
          {items.map((person) => (
            <Row key={person.id} isLink isFaded={person.state === "ended"}>
              <Cell className="max-md:basis-full">
                <Link href={`/personale/${person.id}` as Route} data-row-link className={`font-semibold ${rowLink}`}>
                  {person.name}
                </Link>
                <span className="block text-[0.8125rem] wrap-anywhere text-ink-faint">{person.email}</span>
              </Cell>
              <Cell>{roles(person.role)}</Cell>
              <Cell className="max-md:basis-full">
                {person.offices.map(({ name }) => inLocale(name, locale)).join(", ") || (
                  <span className="text-ink-faint max-md:hidden">—</span>
                )}
              </Cell>
              <Cell>
                <Badge tone={stateTone[person.state]}>{t(`state.${person.state}`)}</Badge>
              </Cell>
              <Cell className="text-ink-soft">
                <span className="text-[0.8125rem] text-ink-faint md:hidden">{t("lastSeen")} </span>
                {person.lastSeenAt === null ? t("never") : <Instant at={person.lastSeenAt} />}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
};

export default PeoplePage;
