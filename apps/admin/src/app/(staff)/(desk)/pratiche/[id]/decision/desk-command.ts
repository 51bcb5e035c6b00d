import type { CommandName } from "@sportello/domain/applications/transitions";

/** What a command asks of the operator before it is carried out. */
export type DeskCommand = {
  readonly look: "primary" | "secondary" | "quiet" | "dangerous";
  /** A text the other side will read: needed, welcome, or none. */
  readonly text: "needed" | "welcome" | "none";
  readonly asks?: "files" | "colleague" | "office";
  /** Carried out at the first press: it can be undone by another command. */
  readonly isImmediate?: true;
};

/** The commands of the desk, in the order of their buttons. */
export const deskCommands = {
  takeCharge: { look: "primary", text: "none", isImmediate: true },
  accept: { look: "primary", text: "welcome", asks: "files" },
  reject: { look: "dangerous", text: "needed" },
  requestIntegration: { look: "secondary", text: "needed" },
  cancelIntegration: { look: "secondary", text: "none" },
  reopen: { look: "secondary", text: "needed" },
  assign: { look: "quiet", text: "none", asks: "colleague" },
  assignOffice: { look: "quiet", text: "welcome", asks: "office" },
  release: { look: "quiet", text: "none" },
  revoke: { look: "quiet", text: "needed" },
} as const satisfies Partial<Record<CommandName, DeskCommand>>;

export type DeskCommandName = keyof typeof deskCommands;
export const deskCommandNames = Object.keys(deskCommands) as DeskCommandName[];

export const isDeskCommand = (name: CommandName): name is DeskCommandName => Object.hasOwn(deskCommands, name);

/** Nobody to hand over to. */
const isAlone = (name: CommandName, colleagues: number, offices: number): boolean =>
  (name === "assign" && colleagues === 0) || (name === "assignOffice" && offices === 0);

/** The commands with a button, in their order: those allowed now; handing over asks for somebody to hand over to. */
export const commandsWithButton = (
  allowed: readonly CommandName[],
  colleagues: number,
  offices: number,
): DeskCommandName[] =>
  deskCommandNames.filter((name) => allowed.includes(name) && !isAlone(name, colleagues, offices));

/** Those that would be allowed if there were somebody. */
export const commandsAlone = (
  allowed: readonly CommandName[],
  colleagues: number,
  offices: number,
): ("assign" | "assignOffice")[] =>
  (["assign", "assignOffice"] as const).filter((name) => allowed.includes(name) && isAlone(name, colleagues, offices));
