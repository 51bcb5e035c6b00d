import type { AccessPanel } from "./[id]/access-panel.tsx";

export type Person = Parameters<typeof AccessPanel>[0]["person"];

/** An operator whose access is in order, as `staff.find` tells of her. */
export const nina = (changes: Partial<Person> = {}): Person => ({
  id: "0192f5c0-0000-7000-8000-000000000001",
  email: "nina@comune.example",
  givenName: "Nina",
  familyName: "Costa",
  role: "operator",
  state: "active",
  isSelf: false,
  offices: [],
  services: [],
  createdAt: "2026-01-10T09:00:00.000Z",
  enrolledAt: "2026-01-10T09:00:00.000Z",
  endedAt: null,
  isSecondFactorReset: false,
  invitation: null,
  inCharge: 0,
  commands: ["suspend", "end"],
  signIns: [],
  ...changes,
});
