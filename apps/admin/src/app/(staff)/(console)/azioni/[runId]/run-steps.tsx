import { useTranslations } from "next-intl";
import { Badge } from "../../../../../components/badge.tsx";
import { Instant } from "../../../../../components/instant.tsx";
import { Cell, Row, Table } from "../../../../../components/table.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { runState, toneOfRun } from "./run-state.ts";
import { stepKind, stepName } from "./step-name.ts";

const State = ({ status }: { readonly status: string }) => {
  const t = useTranslations("actions");
  const state = runState(status);
  return <Badge tone={toneOfRun[state]}>{t(`runStatus.${state}`)}</Badge>;
};

/** The step in words; one without words keeps the name its job gave it. */
const StepNamed = ({ name }: { readonly name: string | null }) => {
  const t = useTranslations("actions.stepNames");
  const said = stepName(name);
  if (said === null) return <span className="font-mono text-[0.8125rem]">{name ?? "—"}</span>;
  return <>{"count" in said ? t(said.key, { count: said.count }) : t(said.key)}</>;
};

const Operation = ({ op }: { readonly op: string }) => {
  const t = useTranslations("actions.stepKinds");
  const kind = stepKind(op);
  return kind === null ? <span className="font-mono text-[0.8125rem]">{op}</span> : <>{t(kind)}</>;
};

/** When the run began and ended, and each of its steps; what a step answered stays inside the engine. */
export const RunSteps = ({ run }: { readonly run: Outputs["actions"]["run"] }) => {
  const t = useTranslations("actions");
  const instants = [
    ["queuedAt", run.queuedAt],
    ["startedAt", run.startedAt],
    ["endedAt", run.endedAt],
  ] as const;
  return (
    <div className="space-y-4">
      <dl className="flex flex-wrap gap-x-8 gap-y-3 rounded-lg border border-line bg-panel px-4 py-3">
        <div>
          <dt className="text-sm text-ink-faint">{t("wholeRun")}</dt>
          <dd>
            <State status={run.status} />
          </dd>
        </div>
        {instants.map(([name, at]) =>
          at === null ? null : (
            <div key={name}>
              <dt className="text-sm text-ink-faint">{t(name)}</dt>
              <dd className="font-semibold">
                <Instant at={at} as="long" />
              </dd>
            </div>
          ),
        )}
        {run.tries.map(({ attempt, maxAttempts, nextAt }) => (
          <div key={`${attempt}-${nextAt}`}>
            <dt className="text-sm text-ink-faint">{t("tries")}</dt>
            <dd className="font-semibold">
              <Instant at={nextAt} as="long" />
              <span className="block text-sm font-normal text-ink-soft">
                {t("try", { attempt, most: maxAttempts })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {run.steps.length === 0 ? (
        <p className="text-ink-soft">{t("noSteps")}</p>
      ) : (
        <Table
          label={t("runTitle")}
          columns={(["step", "stepKind", "stepStatus", "settledAt"] as const).map((key) => ({ key, name: t(key) }))}
        >
          {run.steps.map(({ name, kind, status, settledAt }, index) => (
            // Steps have no id of their own and never change their order.
            <Row key={index}>
              <Cell className="font-semibold">
                <StepNamed name={name} />
              </Cell>
              <Cell className="text-ink-soft">
                <Operation op={kind} />
              </Cell>
              <Cell>
                <State status={status} />
              </Cell>
              <Cell>{settledAt ? <Instant at={settledAt} as="long" /> : "—"}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </div>
  );
};
