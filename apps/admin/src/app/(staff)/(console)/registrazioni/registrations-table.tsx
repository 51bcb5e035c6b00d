"use client";

import { useTranslations } from "next-intl";
import { Cell, type Column, Row, Table } from "../../../../components/table.tsx";
import type { RegistrationItem } from "../../../../trpc/outputs.ts";
import { RegistrationRow } from "./registration-row.tsx";

type RegistrationsTableProps = {
  readonly items: readonly RegistrationItem[];
  readonly canMend: boolean;
  readonly canRead: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly retrying: string | null;
  readonly onRetry: (id: string) => void;
  readonly onMark: (item: RegistrationItem) => void;
  readonly onSendAnew: (item: RegistrationItem) => void;
};

const columns = ["document", "stateHead", "since", "reason"] as const;

export const RegistrationsTable = ({
  items,
  canMend,
  canRead,
  chosen,
  onChoose,
  retrying,
  onRetry,
  onMark,
  onSendAnew,
}: RegistrationsTableProps) => {
  const t = useTranslations("registrations");
  const mendable = items.filter(({ state }) => state !== "registered").map(({ id }) => id);
  const areAllChosen = mendable.length > 0 && mendable.every((id) => chosen.has(id));
  const areVendorsMixed = new Set(items.map(({ vendor }) => vendor)).size > 1;
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  const all = (
    <input
      type="checkbox"
      aria-label={t("selectAll")}
      checked={areAllChosen}
      disabled={mendable.length === 0}
      onChange={({ target }) => onChoose(new Set(target.checked ? mendable : []))}
      className="size-4.5 align-middle accent-primary"
    />
  );
  const heads: readonly Column[] = [
    ...(canMend ? [{ key: "select", name: all, width: "w-px" }] : []),
    ...columns.map((key) => ({ key, name: t(key), ...(key === "document" ? { width: "w-[30%]" } : {}) })),
    ...(canMend ? [{ key: "commands", name: t("actionsHead") }] : []),
  ];
  return (
    <Table label={t("tableLabel")} columns={heads}>
      {items.map((item) => (
        <Row key={item.id}>
          {canMend ? (
            <Cell className={item.state === "registered" ? "max-md:hidden" : "max-md:basis-5"}>
              {item.state === "registered" ? null : (
                <input
                  type="checkbox"
                  aria-label={t("select", { name: item.document.name })}
                  checked={chosen.has(item.id)}
                  onChange={({ target }) => toggle(item.id, target.checked)}
                  className="mt-1 size-4.5 accent-primary"
                />
              )}
            </Cell>
          ) : null}
          <RegistrationRow
            item={item}
            canMend={canMend}
            canRead={canRead}
            isVendorShown={areVendorsMixed}
            isRetrying={retrying === item.id}
            onRetry={() => onRetry(item.id)}
            onMark={() => onMark(item)}
            onSendAnew={() => onSendAnew(item)}
          />
        </Row>
      ))}
    </Table>
  );
};
