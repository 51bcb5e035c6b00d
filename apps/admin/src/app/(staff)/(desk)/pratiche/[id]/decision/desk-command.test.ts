import type { permissionsOf } from "@sportello/domain/access/permissions";
import type { ApplicationFacts } from "@sportello/domain/applications/application-facts";
import { allowedCommands } from "@sportello/domain/applications/decide";
import { type CommandName, type Transition, transitions } from "@sportello/domain/applications/transitions";
import type { OfficeId, ServiceId, StaffId } from "@sportello/domain/ids";
import { describe, expect, it } from "vitest";
import { commandsWithButton, deskCommandNames, isDeskCommand } from "./desk-command.ts";

const office = "01900000-0000-7000-8000-00000000000a" as OfficeId;
const me = "01900000-0000-7000-8000-00000000000b" as StaffId;
const facts: ApplicationFacts = {
  status: "in_charge",
  rules: {
    needsRegistration: true,
    allowWithdraw: true,
    allowReopening: true,
    allowIntegration: true,
    payment: "none",
    stamp: false,
  },
  applicantId: null,
  channel: "online",
  officeId: office,
  serviceId: "01900000-0000-7000-8000-00000000000c" as ServiceId,
  assigneeId: me,
  isRegistered: true,
  hasPayments: false,
  isStamped: false,
  isFromGuest: false,
  wasAccepted: false,
  isLeaving: false,
};
const buttons = (role: keyof typeof permissionsOf, changes: Partial<ApplicationFacts> = {}) =>
  commandsWithButton(
    allowedCommands(
      { ...facts, ...changes },
      { kind: "staff", id: me, role, offices: [office], services: "all" },
      new Date("2026-11-23T10:00:00Z"),
    ),
    1,
    2,
  );

describe("the buttons of the desk", () => {
  it("are there for every move an operator makes", () => {
    const rows = Object.entries(transitions) as [CommandName, readonly Transition[]][];
    const byOperators = rows
      .filter(([, moves]) => moves.some(({ by }) => by.includes("operator")))
      .map(([name]) => name);
    expect([...deskCommandNames].toSorted()).toEqual(byOperators.toSorted());
  });

  it("offer the assignee the decision first", () => {
    expect(buttons("operator")).toEqual([
      "accept",
      "reject",
      "requestIntegration",
      "assign",
      "assignOffice",
      "release",
    ]);
  });

  it("offer a manager the revocation too", () => {
    expect(buttons("manager")).toContain("revoke");
  });

  it("offer a colleague of the assignee only to hand it over", () => {
    expect(buttons("operator", { assigneeId: null })).toEqual(["assign", "assignOffice"]);
  });

  it("offer to take on what waits for the office", () => {
    expect(buttons("operator", { status: "registered", assigneeId: null })).toEqual([
      "takeCharge",
      "assign",
      "assignOffice",
    ]);
  });

  it("offer a reader nothing", () => {
    expect(buttons("reader")).toEqual([]);
  });

  it("do not offer to hand over when there is nobody", () => {
    expect(commandsWithButton(["assign", "assignOffice", "accept"], 0, 0)).toEqual(["accept"]);
  });

  it("leave the citizen's and the system's moves out", () => {
    expect(isDeskCommand("withdraw")).toBe(false);
    expect(isDeskCommand("register")).toBe(false);
  });
});
