import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it } from "vitest";
import { stubEnvironment } from "../testing/stub-environment.ts";
import { cookieSecret } from "./secret.ts";
import { sessionIdOf } from "./session-id.ts";

const id = "01900000-0000-4000-8000-000000000001";
const jar = (token: string, name = "sportello-staff.session") => ({
  get: (asked: string) => (asked === name ? { value: token } : undefined),
});

beforeEach(() => stubEnvironment());

describe("the session of a request", () => {
  it("is the one its cookie names", async () => {
    expect(await sessionIdOf(jar(await encode({ token: { sessionId: id }, secret: cookieSecret() })))).toBe(id);
  });

  it("is nobody's without a cookie", async () => {
    expect(await sessionIdOf({ get: () => undefined })).toBeNull();
  });

  it("is nobody's when the cookie was made with the bare secret that the citizens' app knows too", async () => {
    expect(
      await sessionIdOf(
        jar(await encode({ token: { sessionId: id }, secret: "a secret of at least thirty-two characters" })),
      ),
    ).toBeNull();
  });

  it("is nobody's when the cookie is too old", async () => {
    expect(
      await sessionIdOf(jar(await encode({ token: { sessionId: id }, secret: cookieSecret(), maxAge: -60 }))),
    ).toBeNull();
  });

  it.each([[{}], [{ sessionId: 7 }], [{ sessionId: "1 or 1=1" }], [{ sub: id }]])(
    "is nobody's when the cookie holds something else: %j",
    async (token) => {
      expect(await sessionIdOf(jar(await encode({ token, secret: cookieSecret() })))).toBeNull();
    },
  );

  it("is not read from the cookie of another app", async () => {
    expect(
      await sessionIdOf(
        jar(await encode({ token: { sessionId: id }, secret: cookieSecret() }), "next-auth.session-token"),
      ),
    ).toBeNull();
  });
});
