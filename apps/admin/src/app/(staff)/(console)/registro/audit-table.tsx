import { auditActions } from "@sportello/api/audit/record";
import { useTranslations } from "next-intl";
import { Instant } from "../../../../components/instant.tsx";
import { cell, headCell, table } from "../../../../components/table-class.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { actionKey } from "./action-key.ts";

type Line = Outputs["audit"]["list"]["items"][number];

const columns = ["at", "who", "what", "details"] as const;
const actorKinds = ["staff", "citizen", "system", "anonymous"] as const;
const row = "max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:gap-y-0.5 max-md:border-b max-md:border-line max-md:p-3 last:max-md:border-b-0";

export const AuditTable = ({ items }: { readonly items: readonly Line[] }) => {
  const t = useTranslations("audit");
  return (
    <table role="table" aria-label={t("tableLabel")} className={table}>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" className={headCell}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <tr key={item.id} role="row" className={row}>
            <td role="cell" className={`${cell} text-ink-soft tabular-nums`}>
              <Instant at={item.at} />
            </td>
            <td role="cell" className={cell}>
              {item.actorName ?? t(`actor.${actorKinds.find((kind) => kind === item.actorKind) ?? "anonymous"}`)}
            </td>
            <td role="cell" className={`${cell} font-semibold`}>
              <ActionName action={item.action} />
            </td>
            <td role="cell" className={`${cell} text-[0.8125rem] break-all text-ink-soft max-md:basis-full`}>
              <Details item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A kind of line that an older or newer version wrote is shown by its own name. */
const ActionName = ({ action }: { readonly action: string }) => {
  const t = useTranslations("audit");
  const known = auditActions.find((name) => name === action);
  return <>{known ? t(`action.${actionKey(known)}`) : action}</>;
};

/** Ids and flat facts as they were written. */
const Details = ({ item }: { readonly item: Line }) => {
  const facts = Object.entries(item.details).map(([name, value]) => `${name}: ${String(value)}`);
  return (
    <>
      <span className="font-mono">{item.subjectId}</span>
      {facts.length > 0 ? <span className="block">{facts.join(" · ")}</span> : null}
    </>
  );
};
