import { expect, it } from "vitest";
import { exportAddress } from "./export-address.ts";
import { queueQuestion, readQueueParameters } from "./queue-filters.ts";

it("an export asks for what the queue shows, whatever the page and the view's name", () => {
  const parameters = readQueueParameters({ testo: "Rossi & C.", turno: "scadute", da: "abc", vista: "tutte" });
  const { searchParams } = new URL(exportAddress(parameters, "csv", "de"), "http://x");
  expect(Object.fromEntries(searchParams)).toEqual({
    testo: "Rossi & C.",
    turno: "scadute",
    formato: "csv",
    lingua: "de",
  });
  expect(queueQuestion(readQueueParameters(Object.fromEntries(searchParams)))).toEqual(queueQuestion(parameters));
});

it("an export of selected rows names them", () => {
  expect(new URL(exportAddress({}, "xlsx", "it", ["a", "b"]), "http://x").searchParams.getAll("pratica")).toEqual([
    "a",
    "b",
  ]);
});
