import { expect, test, vi } from "vitest";
import { type DeskCommandName, deskCommandNames } from "./desk-command.ts";
import { type Given, performCommand } from "./perform-command.ts";

const asked = vi.fn<(procedure: string, input: object) => void>();
/** The procedures of an application, which only remember that they were asked. */
const applications = new Proxy(
  {},
  {
    get: (_target, procedure) => ({
      mutate: async (input: object) => asked(String(procedure), input),
    }),
  },
) as Parameters<typeof performCommand>[0];

const everything: Given = {
  id: "a1",
  text: "Parole",
  files: ["f1", "f2"],
  colleague: "g",
  office: "o2",
  amount: 4_250,
  points: ["targa"],
  templateId: "m1",
};
const nothing: Given = { id: "a1", text: "  ", files: [], colleague: "" };

/** What each command sends of all that a dialog may have gathered, and of as little as it may. */
const sent: Record<DeskCommandName, readonly [most: object, least: object]> = {
  takeCharge: [{}, {}],
  release: [{}, {}],
  cancelIntegration: [{}, {}],
  assign: [{ staffId: "g" }, { staffId: "" }],
  assignOffice: [{ officeId: "o2", reason: "Parole" }, { officeId: "" }],
  requestIntegration: [
    { text: "Parole", paths: ["targa"] },
    { text: "  ", paths: [] },
  ],
  accept: [
    { documentUploadIds: ["f1", "f2"], reason: "Parole", amount: 4_250, templateId: "m1" },
    { documentUploadIds: [] },
  ],
  reject: [{ reason: "Parole", templateId: "m1" }, { reason: "  " }],
  reopen: [{ reason: "Parole" }, { reason: "  " }],
  revoke: [{ reason: "Parole" }, { reason: "  " }],
};

test.each(deskCommandNames)("%s asks its own procedure, and sends what concerns it alone", async (command) => {
  asked.mockClear();
  const [most, least] = sent[command];
  await performCommand(applications, command, everything);
  await performCommand(applications, command, nothing);
  expect(asked.mock.calls).toEqual([
    [command, { id: "a1", ...most }],
    [command, { id: "a1", ...least }],
  ]);
});

test("an amount of nothing is an amount: it is sent", async () => {
  asked.mockClear();
  await performCommand(applications, "accept", { ...nothing, amount: 0 });
  expect(asked.mock.calls).toEqual([["accept", { id: "a1", documentUploadIds: [], amount: 0 }]]);
});
