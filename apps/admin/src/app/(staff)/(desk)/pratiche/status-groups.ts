import type { Status } from "@sportello/domain/applications/status";
import type { useTranslations } from "next-intl";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { phaseNames, phases } from "./phases.ts";

type Translate = ReturnType<typeof useTranslations<never>>;

/** The statuses to choose from, by phase, with how many are open in each; what is concluded is not counted. */
export const statusGroups = (t: Translate, { byStatus }: Outputs["queue"]["surroundings"]["counts"]) => {
  const counted = (statuses: readonly Status[]) =>
    byStatus.reduce(
      (sum, { status, count }) => sum + ((statuses as readonly string[]).includes(status) ? count : 0),
      0,
    );
  const label = (name: string, phase: keyof typeof phases, statuses: readonly Status[]) =>
    phase === "closed" ? name : `${name} · ${counted(statuses)}`;
  return phaseNames.map((phase) => ({
    label: t(`phase.${phase}`),
    options: [
      ...(phases[phase].length > 1
        ? [{ value: phase, label: label(t("queue.wholePhase", { phase: t(`phase.${phase}`) }), phase, phases[phase]) }]
        : []),
      ...phases[phase].map((status) => ({ value: status, label: label(t(`status.${status}`), phase, [status]) })),
    ],
  }));
};
