"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { sayDone } from "../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import type { Outputs } from "../../../../../../trpc/outputs.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";

type Service = Outputs["registrations"]["options"];

/** Saves the options of a service and, when asked, tries again what was stopped; then back to the cockpit. */
export const useSaveOptions = ({ id, version }: Pick<Service, "id" | "version">) => {
  const t = useTranslations("registrations");
  const router = useRouter();
  const { registrations } = useTRPC();
  const leave = (said: string) => {
    sayDone(said);
    router.push("/registrazioni");
    router.refresh();
  };
  const retry = useMutation(
    registrations.retry.mutationOptions({ onSuccess: ({ retried }) => leave(t("retried", { count: retried })) }),
  );
  const change = useMutation(registrations.changeOptions.mutationOptions());
  const error = change.error ?? retry.error;
  return {
    save: (registration: NonNullable<Service["registration"]>, mustRetry: boolean) =>
      change.mutate(
        { serviceId: id, version, registration },
        { onSuccess: () => (mustRetry ? retry.mutate({ serviceId: id }) : leave(t("options.saved"))) },
      ),
    isSaving: change.isPending || retry.isPending,
    failure: error ? failureOf(error) : null,
  };
};
