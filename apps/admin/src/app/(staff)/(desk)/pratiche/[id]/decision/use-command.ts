"use client";

import { leavingCommands } from "@sportello/domain/applications/leaving";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { sayDone } from "../../../../../../components/toasts.tsx";
import { useTRPCClient } from "../../../../../../trpc/client.ts";
import { failureOf, isOvertaken } from "../../../../../../trpc/refusal-of.ts";
import type { DeskCommandName } from "./desk-command.ts";
import { type Given, performCommand } from "./perform-command.ts";

const isLeaving = (command: DeskCommandName): boolean =>
  (leavingCommands as readonly DeskCommandName[]).includes(command);

/**
 * Carries a command out and shows the page as it is afterwards. When somebody else was quicker nothing was done: the fresh
 * state is shown and `wasOvertaken` says so. `running` lasts until the fresh page is there.
 */
export const useCommand = (id: string, close: () => void, myOffices: readonly string[]) => {
  const t = useTranslations();
  const router = useRouter();
  const { applications } = useTRPCClient();
  const [isRefreshing, startRefresh] = useTransition();
  const [wasOvertaken, setOvertaken] = useState(false);

  const mutation = useMutation({
    mutationFn: ({ command, ...given }: Omit<Given, "id"> & { readonly command: DeskCommandName }) =>
      performCommand(applications, command, { id, ...given }),
    onSuccess: (_answer, { command, office }) => {
      close();
      // A decision that waits to leave is not done: the page says so where it can be taken back.
      if (!isLeaving(command)) sayDone(t("decision.done", { command: t(`command.${command}`) }));
      const isOutOfSight = command === "assignOffice" && office !== undefined && !myOffices.includes(office);
      startRefresh(() => (isOutOfSight ? router.push("/pratiche") : router.refresh()));
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (isOvertaken(failure)) {
        setOvertaken(true);
        close();
      }
      // Nobody knows whether an unanswered change was made: the page must show it.
      if (isOvertaken(failure) || failure.kind === "unanswered") startRefresh(() => router.refresh());
    },
  });

  return {
    perform: (command: DeskCommandName, given: Omit<Given, "id">) => mutation.mutate({ command, ...given }),
    running: mutation.isPending || (isRefreshing && mutation.isSuccess) ? (mutation.variables?.command ?? null) : null,
    failure: mutation.error ? failureOf(mutation.error) : null,
    wasOvertaken,
    /** A decision was taken here, on this very page. */
    taken: mutation.isSuccess && isLeaving(mutation.variables.command),
    forget: () => {
      setOvertaken(false);
      mutation.reset();
    },
  };
};
