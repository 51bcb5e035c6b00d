"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../../../../../trpc/client.ts";
import type { Inputs } from "../../../../../../../trpc/inputs.ts";

type Asked = Inputs["services"]["messageValues"];
export type Moment = Asked["moment"];

/** What the mail says of the chosen application; nothing is asked while none is chosen, and once only while the page is open: each question is recorded. */
export const useMessageValues = (asked: Asked) => {
  const { services } = useTRPC();
  const { data, error } = useQuery(
    services.messageValues.queryOptions(asked, {
      enabled: asked.applicationId !== "",
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: false,
    }),
  );
  return { values: asked.applicationId === "" ? undefined : data, error };
};
