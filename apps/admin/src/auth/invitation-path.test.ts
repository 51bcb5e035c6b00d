import { describe, expect, test } from "vitest";
import { invitationPath } from "./invitation-path.ts";
import { returnPath } from "./return-path.ts";

const asked = (path: string) => new URL(path, "https://desk.example").searchParams.get("ritorno");

describe("the way to a new second factor", () => {
  test.each([
    "/pratiche/7?scheda=esito",
    "/pratiche?q=Rossi&stato=aperte",
    "/scarica?file=%2Fapi%2Fstatistiche%3Ftabella%3Daperte%26dal%3D2026-01-01",
  ])("remembers %s whole", (to) => {
    const path = invitationPath("abc.DEF-1", to);
    expect(new URL(path, "https://desk.example").pathname).toBe("/invito/abc.DEF-1");
    expect(returnPath(asked(path))).toBe(to);
  });

  test.each([
    "/",
    "https://evil.example/pratiche",
    "//evil.example",
    "/\\evil.example",
    "/api/auth/signout",
    "/invito/x",
    "",
  ])("forgets %j: it is no page of ours to come back to", (to) => {
    expect(invitationPath("abc.DEF-1", to)).toBe("/invito/abc.DEF-1");
  });
});
