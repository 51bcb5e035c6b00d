"use client";

import { romeDay } from "@sportello/domain/time/rome-day";
import { useMutation } from "@tanstack/react-query";
import { useNow, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { absenceFaults, mayStandIn } from "./absence-faults.ts";
import type { Colleague, Team } from "./team.ts";

type AbsenceDialogProps = { readonly absent: Colleague; readonly team: Team; readonly onClose: () => void };

/** From when to when somebody is away, and who does their work meanwhile. */
export const AbsenceDialog = ({ absent, team, onClose }: AbsenceDialogProps) => {
  const t = useTranslations();
  const router = useRouter();
  const today = romeDay(useNow());
  const delegates = mayStandIn(absent, team.colleagues);
  const [typed, setTyped] = useState({ firstDay: today, lastDay: today, delegateId: delegates[0]?.id ?? "" });
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().team.saveAbsence.mutationOptions({
      onSuccess: () => {
        sayDone(t("team.absenceNoted"));
        onClose();
        router.refresh();
      },
    }),
  );
  const faults = absenceFaults(typed, today);
  const fault = (field: "firstDay" | "lastDay" | "delegateId") =>
    isTried && faults[field] ? t(`team.fault.${faults[field]}`) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0 && !isPending) mutate({ staffId: absent.id, ...typed });
  };
  return (
    <ModalDialog title={t("team.absenceOf", { name: absent.name })} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("team.firstDay")}
            type="date"
            value={typed.firstDay}
            onChange={(firstDay) => setTyped({ ...typed, firstDay })}
            isRequired
            error={fault("firstDay")}
          />
          <TextField
            label={t("team.lastDay")}
            type="date"
            value={typed.lastDay}
            onChange={(lastDay) => setTyped({ ...typed, lastDay })}
            isRequired
            error={fault("lastDay")}
          />
        </div>
        {delegates.length === 0 ? (
          <p className="font-semibold text-bad">{t("team.nobodyStandsIn")}</p>
        ) : (
          <ChoiceField
            label={t("team.delegate")}
            description={t("team.delegateHelp")}
            value={typed.delegateId}
            onChange={(delegateId) => setTyped({ ...typed, delegateId })}
            options={delegates.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <DialogEnd onBack={onClose}>
          <Button type="submit" look="primary" isPending={isPending} isDisabled={delegates.length === 0}>
            {t("team.save")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
