"use client";

import type { DecisionOrder } from "@sportello/api/decisions/order";
import { undoSeconds } from "@sportello/domain/applications/leaving";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { Notice } from "../../../../../../components/notice.tsx";
import { RefreshEvery } from "../../../../../../components/refresh-every.tsx";
import { useCountdown } from "../../../../../../components/use-countdown.ts";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { useHeldDecision } from "./use-held-decision.ts";

type Held = NonNullable<ApplicationDetails["decision"]>;

type LeavingDecisionProps = {
  readonly decision: Held;
  /** It was taken here and now: the keyboard goes on from the button that takes it back. */
  readonly takesFocus: boolean;
  readonly onTakenBack: (order: DecisionOrder) => void;
};

/** A decision that has not left yet: whoever took it can take it back, everybody sees why nothing else can be done. */
export const LeavingDecision = ({ decision, takesFocus, onTakenBack }: LeavingDecisionProps) => {
  const t = useTranslations();
  const seconds = useCountdown(decision.leavesInMs);
  const { takeBack, sendNow, isTakingBack, isSending, failure } = useHeldDecision(decision.id, onTakenBack);
  const command = t(`command.${decision.command}`);
  return (
    <div className="space-y-3">
      {seconds === 0 ? <RefreshEvery seconds={1} /> : null}
      <Notice
        tone="warn"
        live={takesFocus ? "alert" : "status"}
        title={decision.isMine ? t("leaving.taken", { command }) : t("leaving.takenBy", { name: decision.by, command })}
      >
        <p id="leaving-decision">
          {decision.isMine ? t("leaving.canTakeBack", { seconds: undoSeconds }) : t("leaving.wait")}
        </p>
      </Notice>
      {failure ? <FailureNotice failure={failure} /> : null}
      {/* Told once by the notice above; a reader would else hear every second. */}
      <div aria-hidden className="space-y-1">
        <p className="text-sm font-semibold text-ink-soft tabular-nums">
          {seconds > 0 ? t("leaving.leavesIn", { seconds }) : t("leaving.isLeaving")}
        </p>
        <div className="h-1.5 overflow-hidden rounded-full bg-sunken">
          <div
            className="h-full rounded-full bg-warn transition-[width] duration-200 ease-linear motion-reduce:transition-none"
            style={{ width: `${Math.min(100, (seconds / undoSeconds) * 100)}%` }}
          />
        </div>
      </div>
      {decision.isMine ? (
        <div className="flex flex-col gap-2">
          <Button
            look="primary"
            isWide
            autoFocus={takesFocus}
            aria-describedby="leaving-decision"
            isPending={isTakingBack}
            isDisabled={isSending}
            onPress={takeBack}
          >
            <Undo2 aria-hidden className="size-4" />
            {t("leaving.takeBack")}
          </Button>
          <Button look="quiet" isWide isPending={isSending} isDisabled={isTakingBack} onPress={sendNow}>
            {t("leaving.sendNow")}
          </Button>
        </div>
      ) : null}
    </div>
  );
};

/** A decision of one's own that could not leave, and why: nothing was done. */
export const RefusedDecision = ({ decision }: { readonly decision: Held }) => {
  const t = useTranslations();
  return (
    <Notice tone="bad" live="status" title={t("leaving.refused", { command: t(`command.${decision.command}`) })}>
      <p>{decision.refusal ? t(`refusal.${decision.refusal}`) : t("leaving.nothingDone")}</p>
    </Notice>
  );
};
