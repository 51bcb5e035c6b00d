"use client";

import { flatten, nameOf, type StructureNode } from "@sportello/forms/builder/structure";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "../../../../../../../components/text-field.tsx";

const atMost = 12;

/** Finds an element by its name or key and goes there. */
export const FindItem = ({
  nodes,
  onJump,
}: {
  readonly nodes: readonly StructureNode[];
  readonly onJump: (node: StructureNode) => void;
}) => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLocaleLowerCase(locale);
  const found =
    wanted === ""
      ? []
      : nodes.flatMap((page) =>
          flatten([page])
            .filter(
              ({ component }) =>
                component && `${nameOf(component, locale)} ${component.key}`.toLocaleLowerCase(locale).includes(wanted),
            )
            .map((node) => ({ node, page })),
        );
  return (
    <div className="space-y-1">
      <TextField label={t("search")} type="search" value={query} onChange={setQuery} maxLength={100} />
      <p role="status" className="text-sm text-ink-faint">
        {wanted === "" ? "" : t("found", { count: found.length })}
      </p>
      {found.length === 0 ? null : (
        <ul className="divide-y divide-line-soft rounded-md border border-line bg-panel">
          {found.slice(0, atMost).map(({ node, page }) => (
            <li key={node.key}>
              <button
                type="button"
                onClick={() => onJump(node)}
                className="flex min-h-9 w-full flex-wrap items-baseline gap-x-2 px-3 py-1 text-left hover:bg-sunken"
              >
                <span className="font-semibold">{node.component ? nameOf(node.component, locale) : ""}</span>
                <span className="text-sm text-ink-faint">
                  {page.component && page !== node ? t("foundOn", { page: nameOf(page.component, locale) }) : ""}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
