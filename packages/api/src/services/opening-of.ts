import type { Service } from "@sportello/db/generated/client";
import { Localised } from "@sportello/domain/locales";
import { type Availability, availabilityOf } from "@sportello/domain/services/availability";
import { Refused } from "../refused.ts";

type Opening = Pick<Service, "status" | "opensAt" | "closesAt"> & { readonly suspensionReason: unknown };

/** Whether a stored service takes applications now. */
export const openingOf = ({ suspensionReason, ...service }: Opening, now: Date): Availability =>
  availabilityOf(
    { ...service, suspensionReason: suspensionReason === null ? null : Localised.parse(suspensionReason) },
    now,
  );

/** Throws `service_closed`, with the state and the instant, unless the service takes applications now. */
export const expectOpen = (service: Opening, now: Date): void => {
  const availability = openingOf(service, now);
  if (availability.state === "open") return;
  throw new Refused("service_closed", {
    state: availability.state,
    ...("at" in availability && availability.at ? { at: availability.at } : {}),
  });
};
