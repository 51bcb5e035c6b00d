import type { Localised } from "../locales.ts";

export const serviceStatuses = ["draft", "active", "suspended", "archived"] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

export type ServiceOpening = {
  readonly status: ServiceStatus;
  /** First and last instant in which the service takes applications; null is no limit. */
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly suspensionReason: Localised | null;
};

/** Whether the service takes applications now. `at` is an ISO instant: when it closes, opens, or closed. */
export type Availability =
  | { readonly state: "open"; readonly at?: string }
  | { readonly state: "not_yet"; readonly at: string }
  | { readonly state: "closed"; readonly at?: string }
  | { readonly state: "suspended"; readonly reason?: Localised };

/** The instant of closing is already closed. A draft or archived service is closed. */
export const availabilityOf = (
  { status, opensAt, closesAt, suspensionReason }: ServiceOpening,
  now: Date,
): Availability => {
  if (status === "suspended")
    return suspensionReason ? { state: "suspended", reason: suspensionReason } : { state: "suspended" };
  if (status !== "active") return { state: "closed" };
  if (closesAt && now >= closesAt) return { state: "closed", at: closesAt.toISOString() };
  if (opensAt && now < opensAt) return { state: "not_yet", at: opensAt.toISOString() };
  return closesAt ? { state: "open", at: closesAt.toISOString() } : { state: "open" };
};
