type Typed = { readonly firstDay: string; readonly lastDay: string; readonly delegateId: string };
/** Keys of `team.fault` in the messages. */
export type AbsenceFault = "day" | "reversed" | "over" | "delegate";

/** What is wrong with the days or the delegate, by field. `today` is an ISO day. */
export const absenceFaults = (
  { firstDay, lastDay, delegateId }: Typed,
  today: string,
): Partial<Record<keyof Typed, AbsenceFault>> => ({
  ...(firstDay === "" && { firstDay: "day" }),
  ...(lastDay === ""
    ? { lastDay: "day" }
    : lastDay < firstDay
      ? { lastDay: "reversed" }
      : lastDay < today
        ? { lastDay: "over" }
        : {}),
  ...(delegateId === "" && { delegateId: "delegate" }),
});

type Person = { readonly id: string; readonly role: string; readonly officeIds: readonly string[] };

/** Who may stand in for somebody: whoever works on applications and shares an office with them. */
export const mayStandIn = <One extends Person>(absent: Person, colleagues: readonly One[]): One[] =>
  colleagues.filter(
    ({ id, role, officeIds }) =>
      id !== absent.id && role !== "reader" && officeIds.some((office) => absent.officeIds.includes(office)),
  );
