"use client";

import { useSyncExternalStore } from "react";

const slot = "sportello-staff.keys";
const changed = "sportello-keys-switched";

const read = () => localStorage.getItem(slot) !== "off";
const listen = (tell: () => void) => {
  addEventListener(changed, tell);
  addEventListener("storage", tell);
  return () => {
    removeEventListener(changed, tell);
    removeEventListener("storage", tell);
  };
};

/** Whether single letters act, as this browser remembers it; on until somebody switches them off. */
export const useKeysSwitch = (): readonly [boolean, (on: boolean) => void] => {
  const areOn = useSyncExternalStore(listen, read, () => true);
  const switchKeys = (on: boolean) => {
    localStorage.setItem(slot, on ? "on" : "off");
    dispatchEvent(new Event(changed));
  };
  return [areOn, switchKeys];
};
