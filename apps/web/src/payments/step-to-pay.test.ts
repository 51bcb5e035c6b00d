import { statuses } from "@sportello/domain/applications/status";
import { expect, test } from "vitest";
import { stepToPay } from "./step-to-pay.ts";

const waiting = new Map([
  ["stamp_pending", "bollo"],
  ["payment_pending", "pagamento"],
  ["payment_outcome_pending", "pagamento"],
  ["payment_failed", "pagamento"],
]);

test.each(statuses)("an application that is %s leads where it waits for the citizen's money, if it does", (status) =>
  expect(stepToPay(status)).toBe(waiting.get(status) ?? null),
);
