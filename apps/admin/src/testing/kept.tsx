import { type ReactNode, useState } from "react";

/** Keeps a value for a part that only tells its changes, as the page around it would. */
export const Kept = <Value,>({
  start,
  show,
}: {
  readonly start: Value;
  readonly show: (now: Value, change: (next: Value) => void) => ReactNode;
}) => {
  const [now, setNow] = useState(start);
  return show(now, setNow);
};
