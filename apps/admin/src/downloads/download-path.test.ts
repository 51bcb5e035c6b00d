import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { downloadPath } from "./download-path.ts";

const id = "0197a000-0000-7000-8000-00000000000a";

describe("a file somebody may be brought to", () => {
  test.each([
    `/api/files/upload/${id}`,
    `/api/files/document/${id}?scarica`,
    `/api/payments/${id}/notice`,
    `/api/prove/${id}`,
    `/api/esportazioni/${id}`,
    "/api/esportazioni/pratiche?formato=csv&lingua=it&pratica=a&pratica=b",
    "/api/pagamenti/esporta?stato=paid&testo=Rossi",
    `/api/dovuti/${id}/errori`,
    `/api/elenchi/${id}`,
    "/api/servizi/permesso-ztl",
    "/api/registro?azione=sign_in",
    "/api/statistiche?tabella=aperte&dal=2026-01-01",
  ])("%s", (path) => {
    expect(downloadPath(path)).toBe(path);
  });

  test.each([
    ["nothing", undefined],
    ["several", ["/api/registro", "/api/registro"]],
    ["another site", "https://evil.example/api/registro"],
    ["another site without its scheme", "//evil.example/api/registro"],
    ["another site behind a backslash", "/\\evil.example/api/registro"],
    ["a way out of the folder", "/api/files/upload/../../auth/signout"],
    ["the same, written in code", "/api/files/%2e%2e/auth/signout"],
    ["the way out of the session", "/api/auth/signout"],
    ["a procedure", "/api/trpc/me.find"],
    ["a door that takes files", "/api/uploads"],
    ["a folder without a file", "/api/files/upload/"],
    ["a kind of file there is not", `/api/files/secret/${id}`],
    ["a door behind a file", `/api/prove/${id}/remove`],
    ["a page", "/pratiche"],
    ["a script", "javascript:alert(1)"],
  ])("not %s", (_what, asked) => {
    expect(downloadPath(asked)).toBeNull();
  });

  test("whatever is asked, what comes out is a file's door of this site", () => {
    const doors = [
      "/api/files/upload",
      "/api/payments",
      "/api/prove",
      "/api/elenchi",
      "/api/servizi",
      "/api/esportazioni",
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.domain().map((host) => `//${host}/api/registro`),
          fc.tuple(fc.constantFrom(...doors), fc.string()).map(([door, end]) => `${door}/${end}`),
        ),
        (asked) => {
          const path = downloadPath(asked);
          if (path === null) return;
          const { origin, pathname } = new URL(path, "https://desk.example");
          expect(origin).toBe("https://desk.example");
          expect(doors.concat("/api/registro", "/api/statistiche").some((door) => pathname.startsWith(door))).toBe(
            true,
          );
        },
      ),
    );
  });
});
