"use client";

import { useEffect, useEffectEvent } from "react";
import { keyCommand, nextRow } from "./key-command.ts";
import { useKeysSwitch } from "./keys-switch.ts";

type Acts = {
  /** Null for who may not work on applications. */
  readonly take: ((id: string) => void) | null;
  readonly choose: (id: string) => void;
  readonly renew: () => void;
  readonly clear: () => void;
};

const links = () => [...document.querySelectorAll<HTMLElement>("[data-row-link]")];
const rowInFocus = (): string | undefined => links().find((link) => link === document.activeElement)?.dataset["rowLink"];

const moveTo = (step: 1 | -1) => {
  const all = links();
  all[nextRow(all.findIndex((link) => link === document.activeElement), all.length, step)]?.focus();
};

/** Single letters that act on the row in focus. Nothing happens while a dialog is open or somebody types. */
export const useQueueKeys = ({ take, choose, renew, clear }: Acts): void => {
  const [areOn] = useKeysSwitch();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = keyCommand(event, areOn);
    if (command === null || command === "help" || document.querySelector("[role=dialog]")) return;
    const id = rowInFocus();
    if (command === "open" && id === undefined) return;
    event.preventDefault();
    switch (command) {
      case "next": return moveTo(1);
      case "previous": return moveTo(-1);
      case "search": return document.getElementById("queue-search")?.focus();
      case "open": return links().find((link) => link === document.activeElement)?.click();
      case "take": return id === undefined ? undefined : take?.(id);
      case "choose": return id === undefined ? undefined : choose(id);
      case "renew": return renew();
      case "clear": return clear();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
};
