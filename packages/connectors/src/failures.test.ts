import { readReason } from "@sportello/domain/connectors/reason";
import { describe, expect, test } from "vitest";
import {
  ConnectorDown,
  ConnectorRefused,
  isConnectorDown,
  isConnectorRefused,
  reasonOf,
  refusesUs,
} from "./failures.ts";

describe("a failure of an outside system", () => {
  test("is known by what it is, also when it comes from another copy of the module", () => {
    const [down, refused] = [new ConnectorDown("down"), new ConnectorRefused("E1", "no")];
    expect([
      isConnectorDown(down),
      isConnectorDown(refused),
      isConnectorRefused(refused),
      isConnectorRefused(down),
    ]).toEqual([true, false, true, false]);
    const copied = Object.assign(new Error("down"), { [Symbol.for("sportello.connector-failure")]: "down" });
    expect(isConnectorDown(copied)).toBe(true);
  });

  test.each([null, undefined, "down", 1, {}, new Error("down"), new TypeError("fetch failed")])(
    "is not %s",
    (error) => {
      expect([isConnectorDown(error), isConnectorRefused(error)]).toEqual([false, false]);
    },
  );

  test.each([
    [
      new ConnectorDown("registry: HTTP 503", { symptom: "busy", detail: "HTTP 503" }),
      { symptom: "busy", detail: "HTTP 503" },
    ],
    [
      new ConnectorDown("registry: HTTP 500", { symptom: "broken", detail: "HTTP 500", isOutcomeUnknown: true }),
      { symptom: "unknown_outcome", detail: "HTTP 500" },
    ],
    [new ConnectorDown("registry: timeout", { symptom: "timeout" }), { symptom: "timeout", detail: null }],
    [new ConnectorDown("Il registro è chiuso in questo momento."), { said: "Il registro è chiuso in questo momento." }],
    [new ConnectorRefused("HTTP_400", "verificare l'IBAN"), { said: "verificare l'IBAN" }],
  ])("is kept as screens can say it in the reader's language: %#", (failure, reason) =>
    expect(readReason(reasonOf(failure))).toEqual(reason),
  );

  test("leaves nothing undone and names nobody unless it is said", () => {
    expect(new ConnectorDown("x")).toMatchObject({
      isOutcomeUnknown: false,
      retryAfter: undefined,
      symptom: undefined,
    });
    expect(new ConnectorRefused("x", "y")).toMatchObject({ isOfUs: false, code: "x" });
  });

  test.each([
    [401, true],
    [403, true],
    [400, false],
    [404, false],
    [409, false],
    [422, false],
    [500, false],
  ])("HTTP %i refuses us, whatever we ask: %s", (status, isOfUs) => expect(refusesUs(status)).toBe(isOfUs));
});
