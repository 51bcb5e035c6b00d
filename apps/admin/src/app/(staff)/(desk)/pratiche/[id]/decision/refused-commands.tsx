"use client";

import type { RefusalCode } from "@sportello/domain/refusals";
import { useTranslations } from "next-intl";
import type { DeskCommandName } from "./desk-command.ts";

type RefusedCommandsProps = {
  readonly refusals: readonly { readonly command: DeskCommandName; readonly refusal: RefusalCode }[];
  /** What is allowed, but there is nobody to hand over to. */
  readonly alone: readonly ("assign" | "assignOffice")[];
};

/** The other commands and why not now, for whoever wonders; out of the way of the others. */
export const RefusedCommands = ({ refusals, alone }: RefusedCommandsProps) => {
  const t = useTranslations();
  const reasons = [
    ...refusals.map(({ command, refusal }) => ({ command, reason: t(`refusal.${refusal}`) })),
    ...alone.map((command) => ({ command, reason: t(`decision.alone_${command}`) })),
  ];
  if (reasons.length === 0) return null;
  return (
    <details className="border-t border-line-soft pt-2 text-sm">
      <summary className="rounded-sm py-1 text-ink-soft hover:text-primary-deep">{t("decision.whyNot")}</summary>
      <ul className="mt-1 space-y-1.5">
        {reasons.map(({ command, reason }) => (
          <li key={command}>
            <span className="font-semibold">{t(`command.${command}`)}</span>
            <span className="block text-ink-soft">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};
