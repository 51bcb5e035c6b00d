"use client";

import { useEffectEvent, useLayoutEffect } from "react";
import { keyCommand } from "./key-command.ts";
import { useKeysSwitch } from "./keys-switch.ts";

/** Single letters that act wherever the focus is. Nothing happens while a dialog is open or somebody types; `act` says whether there was something to do. */
export const useKeys = <Command extends string>(
  keys: Readonly<Record<string, Command>>,
  act: (command: Command) => boolean,
): void => {
  const [areOn] = useKeysSwitch();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const command = keyCommand(keys, event, areOn);
    if (command === null || event.defaultPrevented || document.querySelector("[role=dialog]")) return;
    if (act(command)) event.preventDefault();
  });
  // Before the page is painted: who sees a button may press its key.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
};
