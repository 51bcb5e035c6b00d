import { auditActions } from "@sportello/api/audit/record";
import { useTranslations } from "next-intl";
import { Instant } from "../../../../components/instant.tsx";
import { Cell, Row, Table } from "../../../../components/table.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { actionKey } from "./action-key.ts";

type Line = Outputs["audit"]["list"]["items"][number];

const columns = ["at", "who", "what", "details"] as const;
const actorKinds = ["staff", "citizen", "guest", "system", "anonymous"] as const;

export const AuditTable = ({ items }: { readonly items: readonly Line[] }) => {
  const t = useTranslations("audit");
  return (
    <Table label={t("tableLabel")} columns={columns.map((key) => ({ key, name: t(key) }))}>
        {items.map((item) => (
          <Row key={item.id}>
            <Cell className="text-ink-soft tabular-nums">
              <Instant at={item.at} />
            </Cell>
            <Cell className="whitespace-nowrap">
              {item.actorName ?? t(`actor.${actorKinds.find((kind) => kind === item.actorKind) ?? "anonymous"}`)}
            </Cell>
            <Cell className="font-semibold">
              <ActionName action={item.action} />
            </Cell>
            <Cell className="text-[0.8125rem] break-all text-ink-soft max-md:basis-full">
              <Details item={item} />
            </Cell>
          </Row>
        ))}
    </Table>
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
