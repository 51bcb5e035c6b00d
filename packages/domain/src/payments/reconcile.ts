/** A position as one side knows it: ours, or the intermediary's. */
export type Position = {
  readonly noticeCode: string;
  readonly amount: number;
  readonly isPaid: boolean;
  readonly paidAmount: number | null;
};

export const differenceKinds = [
  "paid_there_only",
  "paid_here_only",
  "missing_there",
  "unknown_here",
  "other_amount",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
export type Difference = {
  readonly noticeCode: string;
  readonly kind: DifferenceKind;
  readonly ours: Position | null;
  readonly theirs: Position | null;
};

/** What the two sides say differently of one notice, null when they agree. */
export const differenceOf = (ours: Position | null, theirs: Position | null): Difference | null => {
  const noticeCode = ours?.noticeCode ?? theirs?.noticeCode ?? "";
  const differing = (kind: DifferenceKind): Difference => ({ noticeCode, kind, ours, theirs });
  if (ours === null && theirs === null) return null;
  if (ours === null) return differing("unknown_here");
  if (theirs === null) return differing("missing_there");
  if (ours.amount !== theirs.amount || (ours.isPaid && theirs.isPaid && ours.paidAmount !== theirs.paidAmount))
    return differing("other_amount");
  if (theirs.isPaid && !ours.isPaid) return differing("paid_there_only");
  if (ours.isPaid && !theirs.isPaid) return differing("paid_here_only");
  return null;
};

/** Every difference between two lists, each notice once, in the order of the codes. */
export const reconcile = (ours: Iterable<Position>, theirs: Iterable<Position>): Difference[] => {
  const byCode = new Map<string, { ours: Position | null; theirs: Position | null }>();
  for (const position of ours) byCode.set(position.noticeCode, { ours: position, theirs: null });
  for (const position of theirs)
    byCode.set(position.noticeCode, { ours: byCode.get(position.noticeCode)?.ours ?? null, theirs: position });
  const found: Difference[] = [];
  for (const pair of byCode.values()) {
    const difference = differenceOf(pair.ours, pair.theirs);
    if (difference) found.push(difference);
  }
  return found.toSorted((one, other) => (one.noticeCode < other.noticeCode ? -1 : 1));
};
