import { getFaults } from "@sportello/domain/connectors/get-fault";
import type { Failure } from "../../../../../trpc/refusal-of.ts";

export const addressFaults = [...getFaults, "status", "not_json", "blocked"] as const;
export type AddressFault = (typeof addressFaults)[number];

/** Why an address was not read, told at its field; null for any other failure. */
export const addressFault = (failure: Failure): AddressFault | null =>
  failure.kind === "refused" && failure.code === "address_unreadable"
    ? (addressFaults.find((fault) => fault === failure.params["fault"]) ?? null)
    : null;
