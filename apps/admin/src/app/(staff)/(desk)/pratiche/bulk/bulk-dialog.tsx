"use client";

import { type BulkCommand, bulkCommands } from "@sportello/api/bulk/order";
import { textPlaceholders } from "@sportello/api/decision-texts/input";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../components/modal-dialog.tsx";
import { submitByKeys } from "../../../../../components/submit-by-keys.ts";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import { ColleagueField } from "../[id]/decision/colleague-field.tsx";
import { type QueueParameters, queueQuestion } from "../queue-filters.ts";
import { BulkDocuments, BulkPreviews, type Chosen } from "./bulk-documents.tsx";
import { BulkList } from "./bulk-list.tsx";
import { bulkOrder, centsOf, isFault } from "./bulk-order.ts";
import { BulkPlan } from "./bulk-plan.tsx";
import { BulkTexts } from "./bulk-texts.tsx";
import { Choices } from "./choices.tsx";

export type Colleague = { readonly id: string; readonly name: string };
type BulkDialogProps = {
  readonly parameters: QueueParameters;
  readonly ids: readonly string[];
  readonly colleagues: readonly Colleague[];
  readonly onClose: () => void;
};

const scopes = ["selected", "filtered"] as const;

/** Chooses one command for many applications and says how many will go before anything is done. */
export const BulkDialog = ({ parameters, ids, colleagues, onClose }: BulkDialogProps) => {
  const t = useTranslations();
  const router = useRouter();
  const [scope, setScope] = useState<(typeof scopes)[number]>("selected");
  const [command, setCommand] = useState<BulkCommand>("takeCharge");
  const [text, setText] = useState("");
  const [colleague, setColleague] = useState("");
  const [amount, setAmount] = useState("");
  const [documents, setDocuments] = useState<Chosen>({});
  const [isTried, setTried] = useState(false);
  const selection = { ...queueQuestion(parameters), ...(scope === "selected" && { ids: [...ids] }) };
  const order = bulkOrder({ command, text, colleague, amount, documents });
  const cents = centsOf(amount);
  const { bulk } = useTRPC();
  const question = {
    ...selection,
    order: {
      command,
      ...(command === "assign" && colleague !== "" && { staffId: colleague }),
      ...(command === "accept" && typeof cents === "number" && { amount: cents }),
    },
  };
  const plan = useQuery(bulk.plan.queryOptions(question, { staleTime: 0 }));
  const ready = plan.data?.ready ?? 0;
  const ownDocuments = plan.data?.documents ?? [];
  const { mutate, error, isPending, isSuccess } = useMutation(
    bulk.ask.mutationOptions({ onSuccess: ({ id }) => router.push(`/pratiche/insieme/${id}` as Route) }),
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isFault(order) && ready > 0 && !isPending) mutate({ ...selection, order });
  };
  const chooseCommand = (chosen: BulkCommand) => {
    setCommand(chosen);
    // Another outcome has other documents.
    setDocuments({});
  };
  const fault = isTried && isFault(order) ? order : null;
  const isDecision = command === "accept" || command === "reject";
  return (
    <ModalDialog title={t("bulk.title")} isOpen onClose={onClose}>
      <form ref={submitByKeys} onSubmit={submit} noValidate className="space-y-4">
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        <Choices
          legend={t("bulk.which")}
          name="quali"
          options={scopes}
          value={scope}
          onChange={setScope}
          label={(name) => t(`bulk.scope.${name}`, { count: ids.length })}
        />
        <Choices
          legend={t("bulk.what")}
          name="azione"
          options={bulkCommands}
          value={command}
          onChange={chooseCommand}
          label={(name) => t(`command.${name}`)}
        />
        {command === "assign" ? (
          <ColleagueField
            label={t("decision.colleague")}
            placeholder={t("decision.chooseColleague")}
            colleagues={colleagues}
            value={colleague}
            onChange={setColleague}
            error={fault?.field === "colleague" ? t("decision.chooseOne") : null}
          />
        ) : null}
        {isDecision ? <BulkTexts key={command} command={command} text={text} onChange={setText} /> : null}
        {isDecision ? (
          <TextField
            label={command === "reject" ? t("decision.reason") : `${t("decision.message")} (${t("common.optional")})`}
            description={t("bulk.sameText", { names: textPlaceholders.map((name) => `{{${name}}}`).join(" ") })}
            lines={5}
            value={text}
            onChange={setText}
            isRequired={command === "reject"}
            error={
              fault?.field === "text"
                ? fault.fault === "unknown"
                  ? t("texts.unknown", { names: fault.names })
                  : t(`decision.${fault.fault}`)
                : null
            }
          />
        ) : null}
        {command === "accept" ? (
          <TextField
            label={`${t("payments.amountToPay")} (${t("common.optional")})`}
            description={t("bulk.amountHelp")}
            inputMode="decimal"
            value={amount}
            onChange={setAmount}
            error={fault?.field === "amount" ? t("payments.amountWrong") : null}
          />
        ) : null}
        <BulkDocuments documents={ownDocuments} chosen={documents} onChange={setDocuments} />
        <BulkPlan plan={plan.data} failure={plan.error ? failureOf(plan.error) : null} />
        {isDecision ? <p className="text-sm text-ink-soft">{t(`decision.confirm_${command}`)}</p> : null}
        <DialogEnd
          start={<span className="text-sm text-ink-faint max-md:hidden">{t("keys.confirmHint")}</span>}
          onBack={onClose}
        >
          <Button
            type="submit"
            look={command === "reject" ? "danger" : "primary"}
            isPending={isPending || isSuccess}
            isDisabled={ready === 0}
          >
            {t("bulk.confirm", { command: t(`command.${command}`), count: ready })}
          </Button>
        </DialogEnd>
      </form>
      {isDecision ? (
        <BulkPreviews
          documents={ownDocuments}
          chosen={documents}
          outcome={command === "accept" ? "accepted" : "rejected"}
          reason={text}
          amount={cents}
        />
      ) : null}
      <BulkList />
    </ModalDialog>
  );
};
