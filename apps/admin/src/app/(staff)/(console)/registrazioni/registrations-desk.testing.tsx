import { screen } from "@testing-library/react";
import { registration } from "../../../../testing/examples.ts";
import type { RegistrationItem } from "../../../../trpc/outputs.ts";
import { RegistrationsDesk } from "./registrations-desk.tsx";

/** Three documents, one of each kind of end, on the desk of the registrations. */
export const three = [
  registration(),
  registration({
    id: "r2",
    state: "refused",
    nextTryAt: null,
    document: { name: "esito.pdf", kind: "outcome" },
    reason: "Classificazione 9.9 inesistente",
    attempts: 1,
  }),
  registration({
    id: "r3",
    state: "registered",
    number: "2026/77",
    registeredAt: "2026-11-26T06:00:00Z",
    document: { name: "fatto.pdf", kind: "receipt" },
  }),
];
export const desk = (
  items: readonly RegistrationItem[] = three,
  changes: { canMend?: boolean; unsettled?: number } = {},
) => <RegistrationsDesk items={items} canMend canRead unsettled={2} {...changes} />;
export const button = (name: string | RegExp) => screen.getByRole("button", { name });
