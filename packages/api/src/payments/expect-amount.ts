import { amountOf } from "@sportello/domain/payments/charge";
import { type Answers, answerAt } from "@sportello/forms/answers";
import { Refused } from "../refused.ts";
import type { Version } from "../services/version.ts";
import { chargeOf } from "./ask.ts";

/** What is paid at once must have an amount before it is sent: `invalid_answers` names the question that makes none. */
export const expectAmount = (version: Version, answers: Answers): void => {
  if (version.options.payment !== "immediate") return;
  const { amount } = chargeOf(version);
  if (amountOf(amount, (path) => answerAt(answers, path)) !== null) return;
  throw new Refused("invalid_answers", { count: 1, first: amount?.kind === "answer" ? amount.path : "amount" });
};
