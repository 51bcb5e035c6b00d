import { describe, expect, it, test } from "vitest";
import { authCookies, cookieName } from "./cookies.ts";

describe("the cookies of a member of staff", () => {
  test.each([true, false])("are out of reach of scripts and of other sites (https: %s)", (isHttps) => {
    const { sessionToken, ...conversation } = authCookies(isHttps);
    for (const cookie of Object.values(conversation)) {
      expect(cookie.options).toMatchObject({ httpOnly: true, sameSite: "strict", path: "/", secure: isHttps });
    }
    expect(sessionToken?.options).toMatchObject({ httpOnly: true, path: "/", secure: isHttps });
  });

  test("go with a link of a mail, which leads to the application and not to a second sign-in, and with nothing else of another site", () => {
    expect(authCookies(true).sessionToken?.options.sameSite).toBe("lax");
  });

  it("are not those of the citizens' app on the same machine", () => {
    expect(cookieName(false, "session")).toBe("sportello-staff.session");
  });

  it("are tied to the host where https is served", () => {
    expect(cookieName(true, "session")).toMatch(/^__Host-/);
  });
});
