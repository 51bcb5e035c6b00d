import type { StaffRouter } from "@sportello/api/staff-root";
import type { TRPCClient } from "@trpc/client";
import type { DeskCommandName } from "./desk-command.ts";

/** What the dialog gathered for a command. */
export type Given = {
  readonly id: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly colleague: string;
  readonly office?: string;
  /** Euro cents, where the office sets the amount. */ readonly amount?: number;
  /** Paths of what an integration is asked for. */ readonly points?: readonly string[];
  /** The document of the outcome; without it the usual one. */ readonly templateId?: string;
};

type Procedures = TRPCClient<StaffRouter>["applications"];

/** Each command with the procedure that carries it out; the verbs judge again whatever the page believed. */
const procedures: Record<DeskCommandName, (applications: Procedures, given: Given) => Promise<unknown>> = {
  takeCharge: (applications, { id }) => applications.takeCharge.mutate({ id }),
  release: (applications, { id }) => applications.release.mutate({ id }),
  assign: (applications, { id, colleague }) => applications.assign.mutate({ id, staffId: colleague }),
  assignOffice: (applications, { id, office = "", text }) =>
    applications.assignOffice.mutate({ id, officeId: office, ...(text.trim() ? { reason: text } : {}) }),
  requestIntegration: (applications, { id, text, points = [] }) =>
    applications.requestIntegration.mutate({ id, text, paths: [...points] }),
  cancelIntegration: (applications, { id }) => applications.cancelIntegration.mutate({ id }),
  accept: (applications, { id, text, files, amount, templateId }) =>
    applications.accept.mutate({
      id,
      documentUploadIds: [...files],
      ...(text.trim() ? { reason: text } : {}),
      ...(amount !== undefined && { amount }),
      ...(templateId !== undefined && { templateId }),
    }),
  reject: (applications, { id, text, templateId }) =>
    applications.reject.mutate({ id, reason: text, ...(templateId !== undefined && { templateId }) }),
  reopen: (applications, { id, text }) => applications.reopen.mutate({ id, reason: text }),
  revoke: (applications, { id, text }) => applications.revoke.mutate({ id, reason: text }),
};

export const performCommand = (applications: Procedures, command: DeskCommandName, given: Given): Promise<unknown> =>
  procedures[command](applications, given);
