/** The columns of the queue that may be chosen; the application itself always stands first. */
export const queueColumns = [
  "applicant",
  "status",
  "due",
  "assignee",
  "received",
  "registration",
  "office",
  "turn",
  "moved",
  "language",
] as const;
export type QueueColumn = (typeof queueColumns)[number];

/** What somebody sees who never chose. */
export const usualColumns: readonly QueueColumn[] = [
  "applicant",
  "status",
  "due",
  "assignee",
  "received",
  "registration",
];

/** Columns as kept, without those a newer version of the product no longer has. */
export const columnsChosen = (kept: readonly string[] | null): readonly QueueColumn[] => {
  const known = (kept ?? []).filter((name): name is QueueColumn => (queueColumns as readonly string[]).includes(name));
  return known.length > 0 ? known : usualColumns;
};
