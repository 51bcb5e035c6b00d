import { auditActions } from "@sportello/api/audit/record";
import { useTranslations } from "next-intl";
import { Instant } from "../../../../components/instant.tsx";
import { Cell, Row, Table } from "../../../../components/table.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { actionKey } from "./action-key.ts";
import { AuditDetails } from "./audit-details.tsx";

type Line = Outputs["audit"]["list"]["items"][number];

const columns = ["at", "who", "what", "from", "details"] as const;
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
          <Cell className="whitespace-nowrap">{item.actorName ?? t(`actor.${actorKinds.find((kind) => kind === item.actorKind) ?? "anonymous"}`)}</Cell>
          <Cell className="max-md:basis-full">
            <span className="font-semibold">
              <ActionName action={item.action} />
            </span>
            {item.subjectName === null ? null : <span className="block text-[0.8125rem] text-ink-soft">{t("onWhom", { name: item.subjectName })}</span>}
          </Cell>
          <Cell className="text-[0.8125rem] text-ink-soft tabular-nums">{item.address}</Cell>
          <Cell className="text-[0.8125rem] break-words text-ink-soft max-md:basis-full">
            <AuditDetails item={item} />
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
