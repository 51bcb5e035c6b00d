import { formatOf } from "@sportello/ui/format-of";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Badge } from "../../../../../../../components/badge.tsx";
import { Button } from "../../../../../../../components/button.tsx";
import { EmptyState } from "../../../../../../../components/empty-state.tsx";
import { Instant } from "../../../../../../../components/instant.tsx";
import { Cell, Row, Table } from "../../../../../../../components/table.tsx";
import { ask, orNotFound } from "../../../../../../../staff.ts";
import { editedSlug } from "../load-draft.ts";
import { ChangesList } from "../pubblica/changes-list.tsx";
import { RollBackButton } from "./roll-back-button.tsx";

const Compared = z.object({ da: z.coerce.number().int().min(1), a: z.coerce.number().int().min(1) });
const columns = ["number", "publishedAt", "publishedBy", "applications", "actions"] as const;

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.tabs"))("versions") });

/** Every publication of the service; two can be compared, an old one published again. */
const VersionsPage = async ({ params, searchParams }: PageProps<"/servizi/[slug]/modifica/versioni">) => {
  const slug = await editedSlug(params);
  const [t, locale, caller, asked] = await Promise.all([
    getTranslations("serviceEditor.versions"),
    getLocale(),
    ask(),
    searchParams,
  ]);
  const format = formatOf(locale);
  const versions = await orNotFound(caller.services.versions({ slug }));
  const compared = Compared.safeParse(asked);
  const [between, { offices }] = await Promise.all([
    compared.success
      ? orNotFound(caller.services.compareVersions({ slug, from: compared.data.da, to: compared.data.a, locale }))
      : null,
    caller.tenant.current(),
  ]);
  const inForce = versions.find(({ isInForce }) => isInForce)?.number ?? 0;
  if (versions.length === 0) return <EmptyState title={t("empty")} />;
  const choice = (name: "da" | "a", chosen: number | undefined) => (
    <label className="flex flex-col gap-1">
      <span className="text-sm font-semibold">{t(name === "da" ? "from" : "to")}</span>
      <select name={name} defaultValue={chosen} className="control w-24 pr-8">
        {versions.map(({ number }) => (
          <option key={number} value={number}>{`v${number}`}</option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="max-w-5xl space-y-6">
      <Table label={t("tableLabel")} columns={columns.map((key) => ({ key, name: t(key) }))}>
        {versions.map(({ number, publishedAt, publishedBy, isInForce, applications }) => (
          <Row key={number}>
            <Cell className="font-semibold">
              v{number} {isInForce ? <Badge tone="good">{t("inForce")}</Badge> : null}
            </Cell>
            <Cell>
              <Instant at={publishedAt} as="long" />
            </Cell>
            <Cell>{publishedBy ?? "—"}</Cell>
            <Cell className="tabular-nums">
              {format.number(applications)}
              <span className="md:hidden"> {t("applications")}</span>
            </Cell>
            <Cell>{isInForce ? "" : <RollBackButton slug={slug} number={number} against={inForce} />}</Cell>
          </Row>
        ))}
      </Table>
      {versions.length > 1 ? (
        <form className="flex flex-wrap items-end gap-2">
          {choice("da", compared.data?.da ?? versions[1]?.number)}
          {choice("a", compared.data?.a ?? versions[0]?.number)}
          <Button type="submit">{t("compare")}</Button>
        </form>
      ) : null}
      {between && compared.data ? (
        <ChangesList
          title={t("between", { from: compared.data.da, to: compared.data.a })}
          changes={between.changes}
          people={between.people}
          offices={offices}
        />
      ) : null}
    </div>
  );
};

export default VersionsPage;
