"use client";

import type { DecisionOrder } from "@sportello/api/decisions/order";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { sayDone } from "../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";

/** Takes a decision back or sends it at once; the page is shown as it is afterwards, also when it was too late. */
export const useHeldDecision = (id: string, onTakenBack: (order: DecisionOrder) => void) => {
  const t = useTranslations("leaving");
  const router = useRouter();
  const { decisions } = useTRPC();
  const [isRefreshing, startRefresh] = useTransition();
  const onSettled = () => startRefresh(() => router.refresh());
  const takeBack = useMutation(
    decisions.takeBack.mutationOptions({
      onSuccess: (order) => {
        sayDone(t("takenBack"));
        onTakenBack(order);
      },
      onSettled,
    }),
  );
  const sendNow = useMutation(decisions.sendNow.mutationOptions({ onSettled }));
  const error = takeBack.error ?? sendNow.error;
  return {
    takeBack: () => takeBack.mutate({ id }),
    sendNow: () => sendNow.mutate({ id }),
    isTakingBack: takeBack.isPending || (isRefreshing && takeBack.isSuccess),
    isSending: sendNow.isPending || (isRefreshing && sendNow.isSuccess),
    failure: error ? failureOf(error) : null,
  };
};
