"use client";

import type { RefusalCode } from "@sportello/domain/refusals";
import { useTranslations } from "next-intl";
import type { DeskCommandName } from "./desk-command.ts";

/** The other commands and why not now, for whoever wonders; out of the way of the others. */
export const RefusedCommands = ({ refusals }: { readonly refusals: readonly { readonly command: DeskCommandName; readonly refusal: RefusalCode }[] }) => {
  const t = useTranslations();
  if (refusals.length === 0) return null;
  return (
    <details className="border-t border-line-soft pt-2 text-sm">
      <summary className="rounded-sm py-1 text-ink-soft hover:text-primary-deep">{t("decision.whyNot")}</summary>
      <ul className="mt-1 space-y-1.5">
        {refusals.map(({ command, refusal }) => (
          <li key={command}>
            <span className="font-semibold">{t(`command.${command}`)}</span>
            <span className="block text-ink-soft">{t(`refusal.${refusal}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};
