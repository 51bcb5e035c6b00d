import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { downloadPath } from "./download-path.ts";

const id = "0197a000-0000-7000-8000-00000000000a";

describe("where signing in may lead back to", () => {
  test.each([
    `/api/files/document/${id}`,
    `/api/files/upload/${id}`,
    `/api/applications/${id}/archive?locale=de`,
    `/api/exports/${id}`,
    `/api/payments/${id}/ricevuta?locale=it`,
    "/api/payments/year/2026?locale=en",
  ])("a file of the person's own: %s", (path) => {
    expect(downloadPath(path)).toBe(path);
  });

  test.each([
    ["nothing", undefined],
    ["several", ["/api/files/upload/1", "/api/files/upload/2"]],
    ["another site", "https://evil.example/api/files/upload/1"],
    ["another site without its scheme", "//evil.example/api/files/upload/1"],
    ["another site behind a backslash", "/\\evil.example/api/files/upload/1"],
    ["a way out of the folder", "/api/files/../auth/signout"],
    ["the same, written in code", "/api/files/%2e%2e/auth/signout"],
    ["a door that is no file", "/api/uscita"],
    ["a folder without a file", "/api/files/"],
    ["a page", "/area-personale"],
    ["a script", "javascript:alert(1)"],
  ])("not %s", (_what, asked) => {
    expect(downloadPath(asked)).toBeNull();
  });

  test("whatever is asked, what comes out is a path of this site below those four doors", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/api/files/${text}`),
          fc.string().map((text) => `/${text}`),
        ),
        (asked) => {
          const path = downloadPath(asked);
          expect(
            path === null ||
              /^\/api\/(?:files|applications|exports|payments)\/[^/]/.test(
                new URL(path, "https://own.example").pathname,
              ),
          ).toBe(true);
          if (path !== null) expect(new URL(path, "https://own.example").origin).toBe("https://own.example");
        },
      ),
    );
  });
});
