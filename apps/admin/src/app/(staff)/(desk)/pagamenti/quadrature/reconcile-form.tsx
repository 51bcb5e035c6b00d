"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

type Connector = Outputs["payments"]["reconciliations"]["connectors"][number];
type ReconcileFormProps = {
  readonly from: string;
  readonly to: string;
  /** Those the municipality collects through. */ readonly connectors: readonly Connector[];
};

/** Asks for a comparison of the debts due between two days with the list of one intermediary. */
export const ReconcileForm = ({ from, to, connectors }: ReconcileFormProps) => {
  const t = useTranslations("payments");
  const router = useRouter();
  const fault = useTranslations("team.fault");
  const [isTried, setTried] = useState(false);
  const [first, setFirst] = useState(from);
  const [last, setLast] = useState(to);
  const [connector, setConnector] = useState<Connector>(connectors[0] ?? "payments");
  const { mutate, isPending, error } = useMutation(
    useTRPC().payments.reconcile.mutationOptions({ onSettled: () => router.refresh() }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isPending && first !== "" && last !== "" && first <= last) mutate({ connector, from: first, to: last });
  };
  return (
    <form onSubmit={submit} noValidate className="mb-5 flex flex-wrap items-end gap-2">
      {connectors.length > 1 ? (
        <ChoiceField
          label={t("intermediary")}
          value={connector}
          options={connectors.map((value) => ({ value, label: t(`connector.${value}`) }))}
          onChange={setConnector}
        />
      ) : null}
      <TextField
        label={t("dueFrom")}
        type="date"
        value={first}
        onChange={setFirst}
        error={isTried && first === "" ? fault("day") : null}
      />
      <TextField
        label={t("dueTo")}
        type="date"
        value={last}
        onChange={setLast}
        error={last === "" ? (isTried ? fault("day") : null) : first > last ? t("daysReversed") : null}
      />
      <Button type="submit" look="primary" isPending={isPending}>
        {t("reconcile")}
      </Button>
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
    </form>
  );
};
