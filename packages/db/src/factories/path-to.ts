import type { Status } from "@sportello/domain/applications/status";
import { type CommandName, type MovedBy, type Transition, transitions } from "@sportello/domain/applications/transitions";

export type Move = { command: CommandName; from: Status; to: Status; by: MovedBy; reason?: string };

const reasons: Partial<Record<CommandName, string>> = {
  requestIntegration: "Per completare l'istruttoria serve una copia leggibile del documento allegato.",
  reject: "Dai documenti allegati non risultano i requisiti previsti dal regolamento.",
  accept: "La documentazione è completa e i requisiti sono soddisfatti.",
  withdraw: "Non ho più bisogno del servizio.",
  revoke: "Pratica presentata due volte: prosegue la precedente.",
};

/** The shortest life that leads from a draft to the status, read from the table of transitions; `[]` for a draft. */
export const pathTo = (status: Status, isRegistered: boolean): Move[] => {
  const moves = Object.entries(transitions).flatMap(([command, rows]) =>
    (rows as readonly Transition[])
      .filter(({ when }) => when !== (isRegistered ? undefined : "needsRegistration") || isRegistered)
      .filter((row) => !isRegistered || !(command === "takeCharge" && row.from.includes("submitted")))
      .flatMap((row) => row.from.map((from) => move(command as CommandName, from, row))),
  );
  const paths = new Map<Status, Move[]>([["draft", []]]);
  for (const [from, path] of paths) {
    for (const step of moves) if (step.from === from && !paths.has(step.to)) paths.set(step.to, [...path, step]);
  }
  const path = paths.get(status);
  if (!path) throw new Error(`no life leads to ${status}`);
  return path;
};

const move = (command: CommandName, from: Status, row: Transition): Move => {
  const [by] = row.by;
  const reason = reasons[command];
  if (!by) throw new Error(`nobody may ${command}`);
  return { command, from, to: row.to, by, ...(reason !== undefined && { reason }) };
};
