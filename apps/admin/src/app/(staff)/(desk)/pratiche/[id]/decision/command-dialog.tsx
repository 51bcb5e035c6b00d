"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../../components/modal-dialog.tsx";
import { submitByKeys } from "../../../../../../components/submit-by-keys.ts";
import { TextField } from "../../../../../../components/text-field.tsx";
import type { Failure } from "../../../../../../trpc/refusal-of.ts";
import { textFault } from "../text-fault.ts";
import { ColleagueField } from "./colleague-field.tsx";
import { type DeskCommand, type DeskCommandName, deskCommands } from "./desk-command.ts";
import { type OfficeFile, OfficeFiles } from "./office-files.tsx";
import { OutcomeDocumentField, OutcomePreviewForm } from "./outcome-document-field.tsx";
import type { Given } from "./perform-command.ts";
import { type Point, PointsField } from "./points-field.tsx";
import { readAmount, typeAmount } from "./read-amount.ts";
import { ReadyTexts } from "./ready-texts.tsx";
import type { Restored } from "./restored.ts";

type CommandDialogProps = {
  readonly id: string;
  readonly title: string;
  /** For whom it is decided. */
  readonly applicant: string;
  readonly command: DeskCommandName;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly OfficeFile[];
  readonly points: readonly Point[];
  /** Cents the form suggests where the office sets the amount when it accepts; undefined where it sets none. */
  readonly suggested?: number | null | undefined;
  /** What was typed for the decision that was taken back. */
  readonly before?: Restored | undefined;
  readonly failure: Failure | null;
  readonly isRunning: boolean;
  readonly onConfirm: (given: Omit<Given, "id">) => void;
  readonly onClose: () => void;
};

/** Says what will happen next, asks for what the command needs, and does it only when confirmed. */
export const CommandDialog = ({
  id,
  title,
  applicant,
  command,
  colleagues,
  offices,
  files: uploaded,
  points,
  suggested,
  before,
  failure,
  isRunning,
  onConfirm,
  onClose,
}: CommandDialogProps) => {
  const t = useTranslations();
  const { text: needs, asks, look }: DeskCommand = deskCommands[command];
  const [text, setText] = useState(before?.text ?? "");
  const [colleague, setColleague] = useState("");
  const [office, setOffice] = useState("");
  const [files, setFiles] = useState(uploaded);
  const [isUploading, setUploading] = useState(false);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set(before?.points));
  const [templateId, setTemplateId] = useState(before?.templateId ?? "");
  const [isTried, setTried] = useState(false);
  const asksAmount = command === "accept" && suggested !== undefined;
  const [typedAmount, setTypedAmount] = useState(typeAmount(before?.amount ?? suggested));
  const amount = asksAmount ? readAmount(typedAmount) : undefined;

  const fault = needs === "none" ? null : textFault(text, needs === "needed");
  const isColleagueMissing = asks === "colleague" && colleague === "";
  const isOfficeMissing = asks === "office" && office === "";
  const refusal = failure?.kind === "refused" ? failure.code : null;
  const textError =
    isTried && fault ? t(`decision.${fault}`) : refusal === "reason_required" ? t("refusal.reason_required") : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault || isColleagueMissing || isOfficeMissing || isUploading || isRunning || amount === null) return;
    onConfirm({
      text,
      colleague,
      office,
      files: files.map(({ id: fileId }) => fileId),
      ...(amount !== undefined && { amount }),
      points: [...asked],
      ...(templateId !== "" && { templateId }),
    });
  };
  const outcome = command === "accept" ? "accepted" : command === "reject" ? "rejected" : null;
  const isIntegration = command === "requestIntegration";

  return (
    <ModalDialog title={t(`command.${command}`)} isOpen onClose={onClose}>
      <form ref={submitByKeys} onSubmit={submit} noValidate className="space-y-4">
        <p className="font-semibold">
          {title}
          <span className="block font-normal break-words text-ink-soft">{applicant}</span>
        </p>
        <p className="text-ink-soft">{t(`decision.confirm_${command}`)}</p>
        {failure && refusal !== "reason_required" ? <FailureNotice failure={failure} /> : null}
        {command === "accept" || command === "reject" || isIntegration ? (
          <ReadyTexts
            applicationId={id}
            command={isIntegration ? "requestIntegration" : command}
            text={text}
            onChange={setText}
          />
        ) : null}
        {needs === "none" ? null : (
          <TextField
            label={`${t(isIntegration ? "decision.integrationText" : needs === "needed" ? "decision.reason" : "decision.message")}${needs === "needed" ? "" : ` (${t("common.optional")})`}`}
            description={t(isIntegration ? "decision.integrationHelp" : "decision.reasonHelp")}
            lines={5}
            value={text}
            onChange={setText}
            error={textError}
            isRequired={needs === "needed"}
            isFirst
          />
        )}
        {isIntegration ? <PointsField points={points} chosen={asked} onChange={setAsked} /> : null}
        {asksAmount ? (
          <TextField
            label={t("payments.amountToPay")}
            description={t("payments.amountHelp")}
            inputMode="decimal"
            value={typedAmount}
            onChange={setTypedAmount}
            isRequired
            error={isTried && amount === null ? t("payments.amountWrong") : null}
          />
        ) : null}
        {asks === "colleague" ? (
          <ColleagueField
            label={t("decision.colleague")}
            placeholder={t("decision.chooseColleague")}
            colleagues={colleagues}
            value={colleague}
            onChange={setColleague}
            error={isTried && isColleagueMissing ? t("decision.chooseOne") : null}
          />
        ) : null}
        {asks === "office" ? (
          <ColleagueField
            label={t("decision.office")}
            placeholder={t("decision.chooseOffice")}
            colleagues={offices}
            value={office}
            onChange={setOffice}
            error={isTried && isOfficeMissing ? t("decision.chooseOne") : null}
          />
        ) : null}
        {outcome ? (
          <OutcomeDocumentField applicationId={id} outcome={outcome} value={templateId} onChange={setTemplateId} />
        ) : null}
        {asks === "files" ? (
          <OfficeFiles applicationId={id} files={files} onChange={setFiles} onBusy={setUploading} />
        ) : null}
        <DialogEnd
          start={<span className="text-sm text-ink-faint max-md:hidden">{t("keys.confirmHint")}</span>}
          onBack={onClose}
        >
          <Button
            type="submit"
            look={look === "dangerous" || command === "revoke" ? "danger" : "primary"}
            isPending={isRunning}
            isDisabled={isUploading}
          >
            {t(`command.${command}`)}
          </Button>
        </DialogEnd>
      </form>
      {outcome ? (
        <OutcomePreviewForm
          applicationId={id}
          outcome={outcome}
          templateId={templateId}
          reason={text}
          amount={amount}
        />
      ) : null}
    </ModalDialog>
  );
};
