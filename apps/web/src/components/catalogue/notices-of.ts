import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import type { ServiceInList } from "../../session/answers.ts";

/** A service that cannot simply be asked for now, or not for long; `at` is the instant it turns on. */
export type ServiceNotice = {
  readonly service: ServiceInList;
  readonly state: "opens" | "closes" | "closed" | "suspended";
  readonly at: string | null;
};

/** Days for which a coming end, or a past one, is news. */
const horizon = 60;

const stateOf = { open: "closes", not_yet: "opens", closed: "closed", suspended: "suspended" } as const;

/** The dates a citizen should know of: what is paused first, then by day. What ended long ago, or ends far away, is left out. */
export const noticesOf = (services: readonly ServiceInList[], now: Date): ServiceNotice[] => {
  const [from, until] = [addDays(romeDay(now), -horizon), addDays(romeDay(now), horizon)];
  return services
    .flatMap((service): ServiceNotice[] => {
      const { availability } = service;
      const at = "at" in availability ? (availability.at ?? null) : null;
      if (availability.state === "open" && at === null) return [];
      const day = at === null ? null : romeDay(new Date(at));
      const isNear = day === null || (day >= from && (availability.state === "not_yet" || day <= until));
      return isNear ? [{ service, state: stateOf[availability.state], at }] : [];
    })
    .toSorted((one, other) => (one.at ?? "").localeCompare(other.at ?? ""));
};
