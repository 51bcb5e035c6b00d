"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";

/** Does an action again, or puts it aside, and shows the list as it is then. */
export const useMendAction = (onDone: () => void) => {
  const t = useTranslations("actions");
  const router = useRouter();
  const { actions } = useTRPC();
  const settle = (said: "retried" | "cancelled") => ({
    onSuccess: () => {
      sayDone(t(said));
      onDone();
    },
    onSettled: () => router.refresh(),
  });
  const retry = useMutation(actions.retry.mutationOptions(settle("retried")));
  const cancel = useMutation(actions.cancel.mutationOptions(settle("cancelled")));
  const error = retry.error ?? cancel.error;
  return {
    retry: retry.mutate,
    cancel: cancel.mutate,
    busyId: retry.isPending ? retry.variables.id : cancel.isPending ? cancel.variables.id : null,
    failure: error ? failureOf(error) : null,
  };
};
