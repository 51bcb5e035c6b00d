import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

describe("after signing in a citizen goes back to a page of the municipality", () => {
  test.each(["/", "/servizi/accesso-ztl/richiesta", "/de/area-personale?stato=accepted", "/servizi#contatti"])(
    "%s is kept",
    (path) => {
      expect(safePath(path, "/area-personale")).toBe(path);
    },
  );

  test.each([
    ["nothing", null],
    ["an empty text", ""],
    ["another site", "https://evil.example/"],
    ["another site without scheme", "//evil.example"],
    ["another site behind a backslash", "/\\evil.example"],
    ["another site behind a tab", "/\t/evil.example"],
    ["a double slash after dots", "/..//evil.example"],
    ["a script", "javascript:alert(1)"],
    ["a relative path", "servizi"],
    ["a machine's door", "/api/uscita"],
  ])("%s leads to the personal area", (_name, path) => {
    expect(safePath(path, "/area-personale")).toBe("/area-personale");
  });

  test("whatever is asked, a browser on our site stays on our site", () => {
    const hostile = fc.array(
      fc.constantFrom("/", "\\", ".", "@", ":", "evil.example", "\t", "\n", "%2f", "?", "#", "https"),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const path = safePath(parts.join(""), "/area-personale");
        expect(new URL(path, "https://bugliano.example").host).toBe("bugliano.example");
      }),
      { numRuns: 2000 },
    );
  });
});
