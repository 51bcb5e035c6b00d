"use client";

import { nextRow, type QueueKey, queueKeys } from "./key-command.ts";
import { useKeys } from "./use-keys.ts";

type Acts = {
  /** Null for who may not work on applications. */
  readonly take: ((id: string) => void) | null;
  readonly choose: (id: string) => void;
  /** Null while nothing is chosen. */
  readonly bulk: (() => void) | null;
  readonly renew: () => void;
  readonly clear: () => void;
};

const links = () => [...document.querySelectorAll<HTMLElement>("[data-row-link]")];
const inFocus = (): HTMLElement | undefined => links().find((link) => link === document.activeElement);

const moveTo = (step: 1 | -1) => {
  const all = links();
  all[
    nextRow(
      all.findIndex((link) => link === document.activeElement),
      all.length,
      step,
    )
  ]?.focus();
};

/** Single letters that act on the row in focus, or on the list. */
export const useQueueKeys = ({ take, choose, bulk, renew, clear }: Acts): void => {
  const onRow: Partial<Record<QueueKey, (id: string) => void>> = {
    open: () => inFocus()?.click(),
    take: (id) => take?.(id),
    choose,
  };
  const onList: Partial<Record<QueueKey, () => void>> = {
    next: () => moveTo(1),
    previous: () => moveTo(-1),
    search: () => document.getElementById("queue-search")?.focus(),
    renew,
    clear,
    ...(bulk && { bulk }),
  };
  useKeys(queueKeys, (command) => {
    const id = inFocus()?.dataset["rowLink"];
    const act = id === undefined ? onList[command] : (onList[command] ?? (() => onRow[command]?.(id)));
    act?.();
    return act !== undefined;
  });
};
