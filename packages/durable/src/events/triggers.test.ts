import { expect, test } from "vitest";
import { aFunction } from "../testing/a-function.ts";
import { triggersOn } from "./triggers.ts";

const functions = [
  aFunction({ triggers: [{ event: "application/sent" }] }, "exact"),
  aFunction({ triggers: [{ event: "application/*" }] }, "prefix"),
  aFunction({ triggers: [{ event: "*" }] }, "every"),
  aFunction(
    { triggers: [{ event: "payment/done", expression: "event.data.amount > 0" }, { cron: "0 6 * * *" }] },
    "paid",
  ),
  aFunction({ triggers: [{ event: "payment/done" }, { event: "payment/*" }] }, "twice"),
];

test.each([
  ["application/sent", ["exact", "prefix", "every"]],
  ["application/withdrawn", ["prefix", "every"]],
  ["application", ["every"]],
  ["Application/sent", ["every"]],
  ["payment/done", ["every", "paid", "twice", "twice"]],
  ["inngest/scheduled.timer", ["every"]],
])("an event called %s reaches %j", (name, ids) => {
  expect(triggersOn(functions, name).map(({ fn }) => fn.config.id)).toEqual(ids);
});

test("a trigger keeps the condition under which it starts its function", () => {
  expect(triggersOn(functions, "payment/done").find(({ fn }) => fn.config.id === "paid")?.expression).toBe(
    "event.data.amount > 0",
  );
});
