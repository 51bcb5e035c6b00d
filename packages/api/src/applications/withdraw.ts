import type { CitizenContext } from "../context.ts";
import { type Moved, moveApplication } from "./move.ts";

/** The applicant takes the application back, where the service allows it and nothing was decided or paid. */
export const withdraw = (
  ctx: CitizenContext,
  { id, reason }: { id: string; reason?: string | undefined },
): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "withdraw", ...(reason !== undefined && { reason }) },
    // Granted and still to be paid for: taken back, it was not granted.
    { set: { outcome: null, outcomeReason: null, outcomeAt: null } },
  );
