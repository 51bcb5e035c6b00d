import type { ApplicationFacts, Command } from "./application-facts.ts";
import type { Condition } from "./transitions.ts";

const conditions: Record<Condition, (application: ApplicationFacts, command: Command) => boolean> = {
  stampDue: ({ rules }) => rules.stamp,
  paymentDue: ({ rules, wasAccepted }) => rules.payment === "immediate" && !wasAccepted,
  amountDue: ({ rules }, { amount = 0 }) => rules.payment === "deferred" && amount > 0,
  needsRegistration: ({ rules }) => rules.needsRegistration,
  skipsRegistration: ({ rules }) => !rules.needsRegistration,
  isRegistered: ({ isRegistered }) => isRegistered,
};

export const holds = (condition: Condition, application: ApplicationFacts, command: Command): boolean =>
  conditions[condition](application, command);
