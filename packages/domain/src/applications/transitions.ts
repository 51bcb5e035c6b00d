import type { Status } from "./status.ts";

/** Who makes a move: the applicant, a member of staff of a competent office, or a job. */
export type MovedBy = "citizen" | "operator" | "system";

/** Facts of the service or of the application that choose between two moves of the same command. See `conditions.ts`. */
export type Condition =
  | "stampDue"
  | "paymentDue"
  | "amountDue"
  | "needsRegistration"
  | "skipsRegistration"
  | "isRegistered";

export type Transition = {
  readonly from: readonly Status[];
  readonly to: Status;
  readonly by: readonly MovedBy[];
  /** The first row of a command whose condition holds is taken; no condition always holds. */
  readonly when?: Condition;
};

const atWork = ["in_charge", "in_charge_after_integration"] as const;
/** While the outcome of a payment is awaited nobody calls an application off: the money may be on its way. */
const underway = [
  "stamp_pending",
  "payment_pending",
  "payment_failed",
  "sent",
  "submitted",
  "registered",
  "in_charge",
  "integration_requested",
  "awaiting_integration",
  "integration_sent",
  "integration_registered",
  "in_charge_after_integration",
] as const;

/** The whole life of an application, read top to bottom. The guard, the buttons and the documentation read this table. */
export const transitions = {
  submit: [
    { from: ["draft"], to: "stamp_pending", by: ["citizen"], when: "stampDue" },
    { from: ["draft"], to: "payment_pending", by: ["citizen"], when: "paymentDue" },
    { from: ["draft"], to: "sent", by: ["citizen"] },
  ],
  provideStamp: [
    { from: ["stamp_pending"], to: "payment_pending", by: ["citizen", "system"], when: "paymentDue" },
    { from: ["stamp_pending"], to: "sent", by: ["citizen", "system"] },
  ],
  startPayment: [{ from: ["payment_pending"], to: "payment_outcome_pending", by: ["citizen", "system"] }],
  confirmPayment: [
    { from: ["payment_pending", "payment_outcome_pending", "payment_failed"], to: "payment_succeeded", by: ["system"] },
  ],
  failPayment: [{ from: ["payment_pending", "payment_outcome_pending"], to: "payment_failed", by: ["system"] }],
  retryPayment: [{ from: ["payment_failed"], to: "payment_pending", by: ["citizen", "system"] }],
  proceedAfterPayment: [
    { from: ["payment_succeeded"], to: "sent", by: ["system"], when: "paymentDue" },
    { from: ["payment_succeeded"], to: "accepted_awaiting_registration", by: ["system"], when: "needsRegistration" },
    { from: ["payment_succeeded"], to: "accepted", by: ["system"] },
  ],
  acquire: [{ from: ["sent"], to: "submitted", by: ["system"] }],
  register: [{ from: ["submitted"], to: "registered", by: ["system"] }],
  takeCharge: [
    { from: ["registered"], to: "in_charge", by: ["operator"] },
    { from: ["submitted"], to: "in_charge", by: ["operator"] },
  ],
  // Handed out by whoever distributes the work, or handed on by a colleague.
  assign: [
    { from: ["registered", "submitted"], to: "in_charge", by: ["operator"] },
    { from: ["in_charge"], to: "in_charge", by: ["operator"] },
    { from: ["in_charge_after_integration"], to: "in_charge_after_integration", by: ["operator"] },
  ],
  assignOffice: [
    { from: ["registered", ...atWork], to: "registered", by: ["operator"], when: "isRegistered" },
    { from: ["submitted", ...atWork], to: "submitted", by: ["operator"] },
  ],
  release: [
    { from: ["in_charge"], to: "registered", by: ["operator"], when: "isRegistered" },
    { from: ["in_charge"], to: "submitted", by: ["operator"] },
  ],
  requestIntegration: [
    { from: atWork, to: "integration_requested", by: ["operator"], when: "needsRegistration" },
    { from: atWork, to: "awaiting_integration", by: ["operator"] },
  ],
  registerIntegrationRequest: [{ from: ["integration_requested"], to: "awaiting_integration", by: ["system"] }],
  answerIntegration: [{ from: ["awaiting_integration"], to: "integration_sent", by: ["citizen"] }],
  cancelIntegration: [{ from: ["awaiting_integration"], to: "in_charge_after_integration", by: ["operator"] }],
  registerIntegrationAnswer: [{ from: ["integration_sent"], to: "integration_registered", by: ["system"] }],
  resume: [
    { from: ["integration_registered"], to: "in_charge_after_integration", by: ["system"] },
    { from: ["integration_sent"], to: "in_charge_after_integration", by: ["system"], when: "skipsRegistration" },
  ],
  accept: [
    { from: atWork, to: "payment_pending", by: ["operator"], when: "amountDue" },
    { from: atWork, to: "accepted_awaiting_registration", by: ["operator"], when: "needsRegistration" },
    { from: atWork, to: "accepted", by: ["operator"] },
  ],
  reject: [
    { from: atWork, to: "rejected_awaiting_registration", by: ["operator"], when: "needsRegistration" },
    { from: atWork, to: "rejected", by: ["operator"] },
  ],
  registerOutcome: [
    { from: ["accepted_awaiting_registration"], to: "accepted", by: ["system"] },
    { from: ["rejected_awaiting_registration"], to: "rejected", by: ["system"] },
  ],
  withdraw: [
    {
      from: [
        "stamp_pending",
        "payment_pending",
        "payment_failed",
        "sent",
        "submitted",
        "registered",
        "in_charge",
        "integration_requested",
        "awaiting_integration",
      ],
      to: "withdrawn",
      by: ["citizen"],
    },
  ],
  reopen: [{ from: ["accepted", "rejected", "withdrawn"], to: "in_charge", by: ["operator"] }],
  revoke: [{ from: underway, to: "revoked", by: ["operator"] }],
} as const satisfies Record<string, readonly Transition[]>;

export type CommandName = keyof typeof transitions;
export const commandNames = Object.keys(transitions) as CommandName[];
