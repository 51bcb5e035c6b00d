import { returnKeyName } from "../../session/go-on-as-guest.ts";

/** On the pages of a guest's draft: what lets the page go on when the session is over. */
export const ReturnKeyField = ({ of }: { of: string | null }) =>
  of === null ? null : <input type="hidden" name={returnKeyName} value={of} />;
