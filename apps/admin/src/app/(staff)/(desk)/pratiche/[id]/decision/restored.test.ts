import { DecisionOrder } from "@sportello/api/decisions/order";
import { leavingCommands } from "@sportello/domain/applications/leaving";
import { expect, test } from "vitest";
import { restored } from "./restored.ts";

const id = "01900000-0000-7000-8000-000000000001";

test.each([
  [{ command: "accept", id, reason: "Tutto in ordine.", documentUploadIds: [id] }, { text: "Tutto in ordine." }],
  [{ command: "accept", id }, { text: "" }],
  [
    { command: "accept", id, amount: 1_600 },
    { text: "", amount: 1_600 },
  ],
  [
    { command: "accept", id, amount: 0 },
    { text: "", amount: 0 },
  ],
  [{ command: "reject", id, reason: "Manca la firma." }, { text: "Manca la firma." }],
  [
    { command: "requestIntegration", id, text: "Serve la carta.", paths: ["veicolo.targa"] },
    { text: "Serve la carta.", points: ["veicolo.targa"] },
  ],
  [
    { command: "reject", id, reason: "Manca la firma.", templateId: id },
    { text: "Manca la firma.", templateId: id },
  ],
  [{ command: "revoke", id, reason: "Doppia." }, { text: "Doppia." }],
])("what was typed for %j comes back into the dialog", (order, wanted) => {
  expect(restored(DecisionOrder.parse(order))).toEqual(wanted);
});

test("every command that can be taken back has something that comes back", () => {
  const orders: Record<string, object> = {
    accept: {},
    reject: { reason: "x" },
    requestIntegration: { text: "x" },
    revoke: { reason: "x" },
  };
  expect(
    leavingCommands.map((command) => typeof restored(DecisionOrder.parse({ command, id, ...orders[command] })).text),
  ).toEqual(leavingCommands.map(() => "string"));
});
