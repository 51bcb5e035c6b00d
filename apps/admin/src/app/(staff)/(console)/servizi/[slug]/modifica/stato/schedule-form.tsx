"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../../trpc/refusal-of.ts";
import { romeInstant } from "../../../../registrazioni/rome-instant.ts";
import { romeClock } from "./rome-clock.ts";

type ScheduleFormProps = { readonly slug: string; readonly opensAt: string | null; readonly closesAt: string | null };

/** The first and the last moment in which applications are taken, on the municipality's clock; empty is no limit. */
export const ScheduleForm = ({ slug, opensAt, closesAt }: ScheduleFormProps) => {
  const t = useTranslations("serviceEditor.life");
  const router = useRouter();
  const { services } = useTRPC();
  const [typed, setTyped] = useState({ opens: romeClock(opensAt), closes: romeClock(closesAt) });
  const schedule = useMutation(
    services.schedule.mutationOptions({
      onSuccess: () => {
        sayDone(t("scheduled"));
        router.refresh();
      },
    }),
  );
  const [opens, closes] = [typed.opens, typed.closes].map((clock) => (clock === "" ? null : romeInstant(clock)));
  const isBackwards = opens && closes ? closes <= opens : false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBackwards) schedule.mutate({ slug, opensAt: opens ?? null, closesAt: closes ?? null });
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-3 rounded-lg border border-line bg-panel p-4 sm:p-5">
      <h2 className="font-bold">{t("schedule")}</h2>
      <p className="text-ink-soft">{t("scheduleHint")}</p>
      {schedule.error ? <FailureNotice failure={failureOf(schedule.error)} /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("opens")}
          type="datetime-local"
          value={typed.opens}
          onChange={(value) => setTyped((before) => ({ ...before, opens: value }))}
        />
        <TextField
          label={t("closes")}
          type="datetime-local"
          value={typed.closes}
          onChange={(value) => setTyped((before) => ({ ...before, closes: value }))}
          error={isBackwards ? t("backwards") : null}
        />
      </div>
      <Button type="submit" isPending={schedule.isPending}>
        {t("saveSchedule")}
      </Button>
    </form>
  );
};
