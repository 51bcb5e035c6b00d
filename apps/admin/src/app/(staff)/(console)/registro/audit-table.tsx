import { useTranslations } from "next-intl";
import { Instant } from "../../../../components/instant.tsx";
import { Cell, Row, Table } from "../../../../components/table.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { AuditDetails } from "./audit-details.tsx";
import { useLogWords } from "./use-log-words.ts";

type Line = Outputs["audit"]["list"]["items"][number];

const columns = ["at", "who", "what", "from", "details"] as const;

export const AuditTable = ({ items }: { readonly items: readonly Line[] }) => {
  const t = useTranslations("audit");
  const words = useLogWords();
  return (
    <Table label={t("tableLabel")} columns={columns.map((key) => ({ key, name: t(key) }))}>
      {items.map((item) => (
        <Row key={item.id}>
          <Cell className="text-ink-soft tabular-nums">
            <Instant at={item.at} />
          </Cell>
          <Cell className="whitespace-nowrap">{item.actorName ?? words.actor(item.actorKind)}</Cell>
          <Cell className="max-md:basis-full">
            <span className="font-semibold">{words.action(item.action)}</span>
            {item.subjectName === null ? null : (
              <span className="block text-[0.8125rem] text-ink-soft">{t("onWhom", { name: item.subjectName })}</span>
            )}
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
