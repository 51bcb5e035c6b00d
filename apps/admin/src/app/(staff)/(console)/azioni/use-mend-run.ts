"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";

/** Hurries a job under way, or ends it, and shows the list as it is then. */
export const useMendRun = (onDone: () => void) => {
  const t = useTranslations("actions");
  const router = useRouter();
  const { actions } = useTRPC();
  const settle = (said: "woken" | "ended") => ({
    onSuccess: () => {
      sayDone(t(said));
      onDone();
    },
    onSettled: () => router.refresh(),
  });
  const wake = useMutation(actions.wakeRun.mutationOptions(settle("woken")));
  const end = useMutation(actions.cancelRun.mutationOptions(settle("ended")));
  const error = wake.error ?? end.error;
  return {
    // What failed before is no news of this one.
    wake: (run: Parameters<typeof wake.mutate>[0]) => {
      end.reset();
      wake.mutate(run);
    },
    end: (run: Parameters<typeof end.mutate>[0]) => {
      wake.reset();
      end.mutate(run);
    },
    busyId: wake.isPending ? wake.variables.runId : end.isPending ? end.variables.runId : null,
    failure: error ? failureOf(error) : null,
  };
};
