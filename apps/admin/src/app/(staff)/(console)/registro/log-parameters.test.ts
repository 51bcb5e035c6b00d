import { describe, expect, it, test } from "vitest";
import { logAddress, LogParameters, logQuestion } from "./log-parameters.ts";

const person = "0192f5c0-0000-7000-8000-000000000001";

describe("the address of the log", () => {
  it("asks for an action, for a whole area, for a person, for words and for days", () => {
    expect(
      logQuestion(
        LogParameters.parse({
          tipo: "staff.role_changed",
          persona: person,
          testo: " anna ",
          dal: "2026-11-01",
          al: "2026-11-30",
        }),
      ),
    ).toEqual({
      action: "staff.role_changed",
      person,
      text: "anna",
      from: "2026-11-01",
      to: "2026-11-30",
    });
    expect(logQuestion(LogParameters.parse({ tipo: "exports" }))).toEqual({ area: "exports" });
  });

  test.each([
    { tipo: "everything" },
    { persona: "1" },
    { testo: "" },
    { dal: "ieri" },
    { al: "2026-13-01" },
    { testo: "a\u0000" },
  ])("forgets what makes no sense: %j", (asked) => {
    expect(logQuestion(LogParameters.parse(asked))).toEqual({});
  });

  it("leads back to itself, and to its export", () => {
    const parameters = LogParameters.parse({ tipo: "access", testo: "anna" });
    expect(logAddress(parameters)).toBe("/registro?tipo=access&testo=anna");
    expect(logAddress({ ...parameters, da: undefined }, "/api/registro")).toBe("/api/registro?tipo=access&testo=anna");
    expect(logAddress({})).toBe("/registro");
  });
});
