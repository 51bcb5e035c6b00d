"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";

/** Tries registrations again and shows the list as it is then. `retrying` names what is under way: an id, "selected", "all", a vendor or a service. */
export const useRetry = (onDone: () => void) => {
  const t = useTranslations("registrations");
  const router = useRouter();
  const { mutate, isPending, variables, error } = useMutation(
    useTRPC().registrations.retry.mutationOptions({
      onSuccess: ({ retried }) => {
        sayDone(t("retried", { count: retried }));
        onDone();
      },
      onSettled: () => router.refresh(),
    }),
  );
  return { retry: mutate, retrying: isPending ? nameOf(variables) : null, failure: error ? failureOf(error) : null };
};

type Asked =
  | { readonly ids: readonly string[] }
  | { readonly all: true }
  | { readonly vendor: string }
  | { readonly serviceId: string };

const nameOf = (asked: Asked): string => {
  if ("vendor" in asked) return asked.vendor;
  if ("serviceId" in asked) return asked.serviceId;
  if ("all" in asked) return "all";
  return asked.ids.length === 1 ? (asked.ids[0] ?? "selected") : "selected";
};
