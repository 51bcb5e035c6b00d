"use client";

import { useSyncExternalStore } from "react";
import { keptWalk, type Place, placeIn } from "./walk.ts";

/** Nothing but another page changes it. */
const listen = () => () => undefined;

/** Where this application stands in the list it was opened from; null on the server, which does not know. */
export const usePlace = (applicationId: string): Place | null => placeIn(useSyncExternalStore(listen, keptWalk, () => null), applicationId);
