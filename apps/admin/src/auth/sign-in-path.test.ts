import { describe, expect, test } from "vitest";
import { returnPath } from "./return-path.ts";
import { signInPath } from "./sign-in-path.ts";

const questionOf = (path: string) => Object.fromEntries(new URL(path, "https://desk.example").searchParams);

describe("the way to the sign-in page", () => {
  test.each([
    [null, false, {}],
    [null, true, { motivo: "scaduta" }],
    ["/", true, { motivo: "scaduta" }],
    ["/pratiche?q=Rossi&stato=aperte", false, { ritorno: "/pratiche?q=Rossi&stato=aperte" }],
    ["/pratiche/7", true, { motivo: "scaduta", ritorno: "/pratiche/7" }],
    ["https://evil.example/", true, { motivo: "scaduta" }],
    ["//evil.example/pratiche", false, {}],
    ["/api/auth/signout", false, {}],
  ] as const)("from %s, session over: %s", (from, isSessionOver, question) => {
    const path = signInPath(from, { isSessionOver });
    expect(new URL(path, "https://desk.example").pathname).toBe("/accesso");
    expect(questionOf(path)).toEqual(question);
  });

  test("is the bare address when there is nothing to say", () => {
    expect(signInPath(null, { isSessionOver: false })).toBe("/accesso");
  });

  test("carries a question inside a question whole", () => {
    const from = "/scarica?file=%2Fapi%2Fstatistiche%3Ftabella%3Daperte%26dal%3D2026-01-01";
    expect(returnPath(questionOf(signInPath(from, { isSessionOver: true }))["ritorno"])).toBe(from);
  });
});
