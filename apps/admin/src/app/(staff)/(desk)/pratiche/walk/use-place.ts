"use client";

import { useMemo, useSyncExternalStore } from "react";
import { keptWalk, onWalk, type Place, placeIn, readWalk, type Walk } from "./walk.ts";

/** The list of this tab; null on the server, which does not know it. */
export const useWalk = (): Walk | null => {
  const kept = useSyncExternalStore(onWalk, keptWalk, () => null);
  return useMemo(() => readWalk(kept), [kept]);
};

/** Where this application stands in the list it was opened from. */
export const usePlace = (applicationId: string): Place | null => placeIn(useWalk(), applicationId);
