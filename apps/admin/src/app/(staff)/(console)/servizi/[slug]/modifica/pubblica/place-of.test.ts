import { describe, expect, test } from "vitest";
import { pageOf, placeOf } from "./place-of.ts";

describe("what speaks against publishing leads to the very place", () => {
  test.each([
    [{ place: "general", path: "topics" }, "modifica#topics"],
    [{ place: "sheet", path: "times.steps.0.title" }, "modifica/scheda#times"],
    [{ place: "sheet", path: "howTo" }, "modifica/scheda#howTo"],
    [{ place: "form", path: "applicant.plate" }, "modifica/modulo#applicant.plate"],
    [{ place: "form", path: "", detail: "email" }, "modifica/modulo"],
    [{ place: "translations", path: "howTo", language: "de", detail: "sheet" }, "modifica/traduzioni#de/sheet/howTo"],
    [
      { place: "translations", path: "plate:label", language: "en", detail: "form" },
      "modifica/traduzioni#en/form/plate%3Alabel",
    ],
    [
      { place: "translations", path: "accepted.text", language: "de", detail: "messages" },
      "modifica/traduzioni#de/messages/accepted.text",
    ],
    [{ place: "messages", path: "accepted.subject", detail: "cognome" }, "modifica/messaggi#accepted"],
    [{ place: "rules", path: "appIo" }, "modifica/regole#app-io"],
    [{ place: "payment", path: "charge" }, "modifica/regole#charge"],
    [{ place: "assignment", path: "", detail: "2" }, "modifica/assegnazione#rule-2"],
  ] as const)("%o", (finding, expected) => {
    expect(placeOf("permesso-ztl", finding)).toBe(`/servizi/permesso-ztl/${expected}`);
  });

  test("all of a part lead to its page", () => {
    expect(pageOf("nido", "messages")).toBe("/servizi/nido/modifica/messaggi");
  });

  test("a path with marks of its own stays one place", () => {
    expect(new URL(placeOf("nido", { place: "form", path: "a#b?c d" }), "http://x").hash).toBe("#a%23b%3Fc%20d");
  });
});
