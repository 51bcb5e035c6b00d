"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";

export const isUnderWay = ({ state }: { readonly state: string }): boolean =>
  state === "waiting" || state === "running";

/** Says when a file one waits for is ready; asks only while there is one. */
export const useExportReady = (isOn: boolean): void => {
  const t = useTranslations("export");
  const { data } = useQuery(
    useTRPC().exports.list.queryOptions(undefined, {
      enabled: isOn,
      refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 3_000 : false),
    }),
  );
  const awaited = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const { id, state, name } of data ?? [])
      if (state === "ready" && awaited.current.has(id)) sayDone(t("ready", { name }));
    awaited.current = new Set(data?.filter(isUnderWay).map(({ id }) => id));
  }, [data, t]);
};
