import { describe, expect, test } from "vitest";
import { networkCode, networkSymptom, neverArrived } from "./never-arrived.ts";

const coded = (code: unknown, cause?: unknown) => Object.assign(new Error("fetch failed", { cause }), { code });
const wrapped = (error: unknown) => new TypeError("fetch failed", { cause: error });
const named = (name: string) => Object.assign(new Error("x"), { name });

describe("a network failure", () => {
  test.each<[string, unknown, string, boolean, string]>([
    ["nobody listens", wrapped(coded("ECONNREFUSED")), "ECONNREFUSED", true, "unreachable"],
    ["the name is nobody's", wrapped(coded("ENOTFOUND")), "ENOTFOUND", true, "unreachable"],
    ["the resolver is busy", wrapped(coded("EAI_AGAIN")), "EAI_AGAIN", true, "unreachable"],
    ["no way leads there", wrapped(coded("ENETUNREACH")), "ENETUNREACH", true, "unreachable"],
    [
      "connecting took too long",
      wrapped(coded("UND_ERR_CONNECT_TIMEOUT")),
      "UND_ERR_CONNECT_TIMEOUT",
      true,
      "unreachable",
    ],
    ["the certificate is over", wrapped(coded("CERT_HAS_EXPIRED")), "CERT_HAS_EXPIRED", true, "unreachable"],
    [
      "the certificate is another's",
      wrapped(coded("ERR_TLS_CERT_ALTNAME_INVALID")),
      "ERR_TLS_CERT_ALTNAME_INVALID",
      true,
      "unreachable",
    ],
    ["the connection was reset", wrapped(coded("ECONNRESET")), "ECONNRESET", false, "cut_off"],
    ["the socket closed", wrapped(coded("UND_ERR_SOCKET")), "UND_ERR_SOCKET", false, "cut_off"],
    [
      "the headers took too long",
      wrapped(coded("UND_ERR_HEADERS_TIMEOUT")),
      "UND_ERR_HEADERS_TIMEOUT",
      false,
      "cut_off",
    ],
    ["the time was over", named("TimeoutError"), "TimeoutError", false, "timeout"],
    ["the time was over, within", wrapped(named("TimeoutError")), "TimeoutError", false, "timeout"],
    ["nobody knows what", new TypeError("x"), "TypeError", false, "cut_off"],
    ["no error at all", "x", "unknown", false, "cut_off"],
    ["nothing at all", undefined, "unknown", false, "cut_off"],
    ["a code that is none", coded(7), "Error", false, "cut_off"],
  ])("in which %s is %#: %s", (_what, error, code, never, symptom) => {
    expect([networkCode(error), neverArrived(error), networkSymptom(error)]).toEqual([code, never, symptom]);
  });

  test("of several addresses is that of the first: none of them was reached", () => {
    const both = wrapped(new AggregateError([coded("ECONNREFUSED"), coded("ENETUNREACH")]));
    expect([networkCode(both), neverArrived(both)]).toEqual(["ECONNREFUSED", true]);
  });

  test("of several of which none is told is not taken for one that never arrived", () => {
    expect(neverArrived(wrapped(new AggregateError([])))).toBe(false);
  });

  test("whose causes go round ends", () => {
    const one = new Error("one");
    const other = new Error("other", { cause: one });
    Object.assign(one, { cause: other });
    expect(networkCode(one)).toBe("Error");
  });

  test("deeper than anybody wraps is not taken for one that never arrived: what may have been done is never sent again unasked", () => {
    const deep = Array.from({ length: 8 }).reduce<unknown>((inner) => wrapped(inner), coded("ECONNREFUSED"));
    expect(neverArrived(deep)).toBe(false);
  });
});
