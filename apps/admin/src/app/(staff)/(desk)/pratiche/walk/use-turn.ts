"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../../../../../trpc/client.ts";
import { queueQuestion, readQueueParameters } from "../queue-filters.ts";
import { turnAt, turned } from "./turn-page.ts";
import { useWalk } from "./use-place.ts";
import { keepWalk, keptWalk, readWalk } from "./walk.ts";

/**
 * Fetches the list's page beyond while its last known application is read (or the one before, on the first): ids, no application. So the
 * step is there when it is wanted, and most pages of an application ask for nothing.
 */
export const useTurn = (applicationId: string): { readonly isTurning: boolean } => {
  const walk = useWalk();
  const turn = turnAt(walk, applicationId);
  const { filter, sort } = queueQuestion(
    readQueueParameters(Object.fromEntries(new URLSearchParams(walk?.address.split("?")[1]))),
  );
  const cursor = turn?.cursor;
  const { data, isError } = useQuery(
    useTRPC().queue.list.queryOptions(
      { ...filter, sort, ...(cursor === undefined ? {} : { cursor }) },
      { enabled: turn !== null, staleTime: 0, gcTime: 0 },
    ),
  );
  const to = turn?.to;
  useEffect(() => {
    const kept = readWalk(keptWalk());
    if (data && kept && to) keepWalk(turned(kept, { to, cursor }, data));
  }, [data, to, cursor]);
  return { isTurning: turn !== null && !isError };
};
