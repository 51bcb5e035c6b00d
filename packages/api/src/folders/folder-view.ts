import type { Status } from "@sportello/domain/applications/status";
import { Localised } from "@sportello/domain/locales";

type Entry = {
  readonly id: string;
  readonly code: string | null;
  readonly status: Status;
  readonly title: unknown;
  readonly applicant: string;
  readonly reason: string;
  readonly linkedAt: string;
  readonly linkedBy: string;
};
export type ToldFolder = {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly applications: readonly Entry[];
  readonly all: number;
};

/** A folder as screens read it; `hidden` counts what is in it and not for these eyes. */
export const folderView = ({ applications, all, ...folder }: ToldFolder) => ({
  ...folder,
  applications: applications.map(({ title, linkedAt, ...entry }) => ({
    ...entry,
    title: Localised.parse(title),
    linkedAt: new Date(linkedAt).toISOString(),
  })),
  hidden: all - applications.length,
});
