"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";

/** Takes charge from the list; the row is then shown as it is, also when somebody was quicker. */
export const useTakeCharge = (look: () => Promise<unknown>) => {
  const t = useTranslations();
  const { mutate, error } = useMutation(
    useTRPC().applications.takeCharge.mutationOptions({
      onSuccess: () => sayDone(t("decision.done", { command: t("command.takeCharge") })),
      onSettled: () => look(),
    }),
  );
  return { take: (id: string) => mutate({ id }), failure: error ? failureOf(error) : null };
};
