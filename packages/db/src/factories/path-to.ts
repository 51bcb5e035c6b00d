import type { Status } from "@sportello/domain/applications/status";
import {
  type CommandName,
  type MovedBy,
  type Transition,
  transitions,
} from "@sportello/domain/applications/transitions";

export type Move = { command: CommandName; from: Status; to: Status; by: MovedBy; reason?: string };

const reasons: Partial<Record<CommandName, string>> = {
  requestIntegration: "Per completare l'istruttoria serve una copia leggibile del documento allegato.",
  reject: "Dai documenti allegati non risultano i requisiti previsti dal regolamento.",
  accept: "La documentazione è completa e i requisiti sono soddisfatti.",
  withdraw: "Non ho più bisogno del servizio.",
  revoke: "Pratica presentata due volte: prosegue la precedente.",
};

/** When the service asks for money, and whether for a stamp first. */
export type Dues = { readonly payment?: "none" | "immediate" | "deferred"; readonly stamp?: boolean };

/**
 * The shortest life that leads from a draft to the status, read from the table of transitions; `[]` for a draft. With `dues` it pays and is
 * stamped where the service asks for it; without, only where the status itself is about money.
 */
export const pathTo = (status: Status, isRegistered: boolean, dues: Dues = {}): Move[] => {
  const moves = Object.entries(transitions)
    .flatMap(([command, rows]) =>
      chosen(rows, isRegistered).flatMap((row) => row.from.map((from) => move(command as CommandName, from, row))),
    )
    .filter(({ command, from }) => !isRegistered || !skipsRegistry.has(`${command} ${from}`))
    // Whoever decides has taken it in charge; handed out or reopened it was in other lives.
    .filter(({ command }) => command !== "reopen" && command !== "assign")
    .filter(owes(dues) ? paysAsAsked(dues) : ({ to }) => isAboutMoney(status) || !isAboutMoney(to));
  const paths = new Map<Status, Move[]>([["draft", []]]);
  for (const [from, path] of paths) {
    for (const step of moves) if (step.from === from && !paths.has(step.to)) paths.set(step.to, [...path, step]);
  }
  const path = paths.get(status);
  if (!path) throw new Error(`no life leads to ${status}`);
  return path;
};

/** Where a service registers, a command that can wait for a number does. */
const chosen = (rows: readonly Transition[], isRegistered: boolean): readonly Transition[] => {
  const waiting = rows.filter(({ when }) => when === "needsRegistration");
  if (!isRegistered) return rows.filter((row) => !waiting.includes(row));
  return waiting.length > 0
    ? rows.filter(({ when }) => when === "needsRegistration" || when === "amountDue" || when === "paymentDue")
    : rows;
};

const owes = ({ payment = "none", stamp = false }: Dues): boolean => payment !== "none" || stamp;

/** Leaves out the moves by which an application would get round what its service asks for, or pay what it does not. */
const paysAsAsked =
  ({ payment = "none", stamp = false }: Dues) =>
  ({ command, from, to }: Move): boolean => {
    if (command === "submit")
      return to === (stamp ? "stamp_pending" : payment === "immediate" ? "payment_pending" : "sent");
    if (command === "provideStamp") return to === (payment === "immediate" ? "payment_pending" : "sent");
    if (command === "accept" && payment === "deferred") return to === "payment_pending";
    if (command === "proceedAfterPayment") return (to === "sent") === (payment === "immediate");
    // Straight to the money, or through the attempt that is asked about.
    return (
      !(command === "confirmPayment" && from === "payment_failed") &&
      (to !== "payment_pending" || command === "accept" || command === "retryPayment")
    );
  };

/** A life made for tests pays only when it is about paying. */
const isAboutMoney = (status: Status): boolean => status.startsWith("payment_") || status === "stamp_pending";

const skipsRegistry = new Set(["takeCharge submitted", "resume integration_sent"]);

const move = (command: CommandName, from: Status, row: Transition): Move => {
  const [by] = row.by;
  const reason = reasons[command];
  if (!by) throw new Error(`nobody may ${command}`);
  return { command, from, to: row.to, by, ...(reason !== undefined && { reason }) };
};
