"use client";

import type { CommandName } from "@sportello/domain/applications/transitions";
import type { RefusalCode } from "@sportello/domain/refusals";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { Notice } from "../../../../../../components/notice.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { decisionKeys } from "../../key-command.ts";
import { useKeys } from "../../use-keys.ts";
import { WalkOn } from "../../walk/walk-on.tsx";
import { CommandDialog } from "./command-dialog.tsx";
import {
  commandsAlone,
  commandsWithButton,
  type DeskCommand,
  type DeskCommandName,
  deskCommands,
} from "./desk-command.ts";
import { LeavingDecision, RefusedDecision } from "./leaving-decision.tsx";
import type { OfficeFile } from "./office-files.tsx";
import type { Point } from "./points-field.tsx";
import { RefusedCommands } from "./refused-commands.tsx";
import { restored, type Restored } from "./restored.ts";
import { useCommand } from "./use-command.ts";

type DecisionPanelProps = {
  readonly id: string;
  readonly title: string;
  readonly applicant: string;
  readonly allowed: readonly CommandName[];
  readonly refusals: readonly { readonly command: DeskCommandName; readonly refusal: RefusalCode }[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  readonly files: readonly OfficeFile[];
  readonly points: readonly Point[];
  readonly suggested?: number | null | undefined;
  /** Handed to an office that is not among these, the application is out of sight. */
  readonly myOffices: readonly string[];
  readonly decision: ApplicationDetails["decision"];
};

/** What can be done now, by whoever looks; what cannot, says why. */
export const DecisionPanel = ({
  id,
  title,
  applicant,
  allowed,
  refusals,
  colleagues,
  offices,
  files,
  points,
  suggested,
  myOffices,
  decision,
}: DecisionPanelProps) => {
  const t = useTranslations();
  const [open, setOpen] = useState<DeskCommandName | null>(null);
  const { perform, running, failure, wasOvertaken, forget, taken } = useCommand(id, () => setOpen(null), myOffices);
  const [before, setBefore] = useState<Restored | undefined>();
  const commands = commandsWithButton(allowed, colleagues.length, offices.length);
  const press = (name: DeskCommandName) => {
    forget();
    setBefore(undefined);
    const command: DeskCommand = deskCommands[name];
    if (command.isImmediate) perform(name, { text: "", files: [], colleague: "" });
    else setOpen(name);
  };
  useKeys(decisionKeys, (name) => {
    if (!commands.includes(name) || running !== null) return false;
    press(name);
    return true;
  });
  return (
    <section aria-labelledby="decision" className="space-y-3 rounded-lg border border-line bg-panel p-4">
      <h2 id="decision" className="text-lg font-bold">
        {t("decision.title")}
      </h2>
      {wasOvertaken ? (
        <Notice tone="warn" live="alert">
          <p>{t("decision.changed")}</p>
        </Notice>
      ) : null}
      {failure && open === null && !wasOvertaken ? <FailureNotice failure={failure} /> : null}
      {decision?.state === "leaving" ? (
        <LeavingDecision
          key={decision.id}
          decision={decision}
          takesFocus={taken}
          onTakenBack={(order) => {
            forget();
            setBefore(restored(order));
            setOpen(order.command);
          }}
        />
      ) : null}
      {decision?.state === "leaving" && decision.isMine ? <WalkOn applicationId={id} /> : null}
      {decision?.state === "refused" ? <RefusedDecision decision={decision} /> : null}
      {commands.length === 0 && decision?.state !== "leaving" ? (
        <p className="text-ink-soft">{t("decision.nothing")}</p>
      ) : null}
      <div className="flex flex-col gap-2">
        {commands.map((name) => (
          <Fragment key={name}>
            <Button
              look={deskCommands[name].look}
              isWide
              isPending={running === name}
              isDisabled={running !== null && running !== name}
              onPress={() => press(name)}
            >
              {t(`command.${name}`)}
            </Button>
            {/* Done at the first press: what it does stands with it, not in a dialog. */}
            {name === "takeCharge" ? <p className="text-sm text-ink-soft">{t("decision.confirm_takeCharge")}</p> : null}
          </Fragment>
        ))}
      </div>
      <RefusedCommands
        refusals={refusals.filter(({ command }) => !commands.includes(command))}
        alone={commandsAlone(allowed, colleagues.length, offices.length)}
      />
      {open ? (
        <CommandDialog
          key={open}
          id={id}
          title={title}
          applicant={applicant}
          command={open}
          colleagues={colleagues}
          offices={offices}
          files={files}
          points={points}
          before={before}
          suggested={suggested}
          failure={failure}
          isRunning={running !== null}
          onConfirm={(given) => perform(open, given)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
};
