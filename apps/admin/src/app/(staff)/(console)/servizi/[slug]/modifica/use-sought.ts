"use client";

import { useSyncExternalStore } from "react";

const listen = (tell: () => void): (() => void) => {
  addEventListener("hashchange", tell);
  return () => removeEventListener("hashchange", tell);
};
const read = (): string => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
};

/** What the address says is sought on this page: what stands behind its "#", empty for nothing. */
export const useSought = (): string => useSyncExternalStore(listen, read, () => "");
