import { accept } from "../applications/accept.ts";
import type { Moved } from "../applications/move.ts";
import { reject } from "../applications/reject.ts";
import { requestIntegration } from "../applications/request-integration.ts";
import { revoke } from "../applications/revoke.ts";
import type { ActingStaff } from "../context.ts";
import type { DecisionOrder } from "./order.ts";

/** The decision itself: the verb that moves the application. */
export const performDecision = (ctx: ActingStaff, order: DecisionOrder): Promise<Moved> => {
  switch (order.command) {
    case "accept":
      return accept(ctx, order);
    case "reject":
      return reject(ctx, order);
    case "requestIntegration":
      return requestIntegration(ctx, order);
    case "revoke":
      return revoke(ctx, order);
  }
};
