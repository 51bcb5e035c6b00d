"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { type Failure, failureOf } from "../../../../../trpc/refusal-of.ts";
import type { Connector } from "./typed-options.ts";

type Sent = { readonly vendor: string; readonly values: Record<string, string | number | boolean> };

/** Names of fields in a refusal's parameters, "url,apiKey". */
const fieldsIn = (failure: Failure | null, name: "fields" | "retype"): string[] =>
  failure?.kind === "refused" && failure.code === "invalid_input"
    ? String(failure.params[name] ?? "")
        .split(",")
        .filter(Boolean)
    : [];

/** Saves and tests the options; wrong fields are named, whatever said so. */
export const useConnector = ({ kind, changedAt }: Pick<Connector, "kind" | "changedAt">) => {
  const t = useTranslations("connectors");
  const router = useRouter();
  const { connectors } = useTRPC();
  const save = useMutation(
    connectors.save.mutationOptions({
      onSuccess: () => {
        sayDone(t("saved"));
        router.refresh();
      },
    }),
  );
  const test = useMutation(connectors.test.mutationOptions({ onMutate: () => save.reset() }));
  const error = save.error ?? test.error;
  const failure = error ? failureOf(error) : null;
  const wrong = fieldsIn(failure, "fields");
  const retype = fieldsIn(failure, "retype");
  return {
    save: (sent: Sent) => {
      test.reset();
      save.mutate({ kind, changedAt, ...sent });
    },
    test: (sent: Sent) => test.mutate({ kind, ...sent }),
    /** What was said of options that stand in the form no more. */
    forget: () => {
      save.reset();
      test.reset();
    },
    /** The answer to a trial of what stands in the form. */
    forgetTest: () => test.reset(),
    tested: test.data ?? null,
    isSaving: save.isPending,
    isTesting: test.isPending,
    wrong,
    retype,
    // What is said beside the fields is not said twice.
    failure: wrong.length + retype.length > 0 ? null : failure,
  };
};
