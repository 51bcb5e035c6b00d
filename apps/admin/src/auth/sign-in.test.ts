import { Refused } from "@sportello/api/refused";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { signIn } from "./sign-in.ts";

const door = vi.hoisted(() => ({
  opened: [] as unknown[],
  fails: null as Error | null,
  isKnown: true,
  logged: [] as string[],
}));
vi.mock("../runtime.ts", () => ({
  runtime: () => ({ log: { error: (_line: object, text: string) => door.logged.push(text) } }),
}));
vi.mock("@sportello/api/tenants/find-tenant", () => ({
  findTenant: async (_runtime: object, host: string) => {
    if (!door.isKnown) throw new Refused("tenant_unknown");
    return { id: `tenant of ${host}` };
  },
}));
vi.mock("@sportello/api/sessions/open-staff-session", () => ({
  openStaffSession: async (_runtime: object, tenantId: string, given: object) => {
    door.opened.push({ tenantId, ...given });
    if (door.fails) throw door.fails;
    return { sessionId: "0197a000-0000-7000-8000-0000000000aa" };
  },
}));

const headers = { host: "bugliano.localhost", "x-forwarded-for": "192.0.2.7", cookie: "x" };
const anna = { email: "anna@bugliano.example", password: "giraffa blu 9", totp: "123456" };
const said = async (given: unknown, from: unknown = headers): Promise<string> => {
  try {
    await signIn(given, from);
    return "let in";
  } catch (error) {
    return (error as Error).message;
  }
};

beforeEach(() => {
  door.opened.length = 0;
  door.logged.length = 0;
  Object.assign(door, { fails: null, isKnown: true });
});

describe("who signs in", () => {
  test("is let in by the session that was opened for them, at the host they came to, from where they came", async () => {
    expect(await signIn(anna, headers)).toEqual({ id: "0197a000-0000-7000-8000-0000000000aa" });
    expect(door.opened).toEqual([{ tenantId: "tenant of bugliano.localhost", ...anna, ip: "192.0.2.7" }]);
  });

  test("may write the address with capitals and spaces, and the code in groups", async () => {
    await signIn({ ...anna, email: "  Anna@Bugliano.Example ", totp: " 123 456\t" }, headers);
    expect(door.opened).toEqual([expect.objectContaining(anna)]);
  });

  test("has the password taken as it was typed: spaces and capitals are part of it", async () => {
    await signIn({ ...anna, password: "  Giraffa BLU 9 " }, headers);
    expect(door.opened).toEqual([expect.objectContaining({ password: "  Giraffa BLU 9 " })]);
  });

  test("by a way that hides where they are is counted as unknown, with the others", async () => {
    await signIn(anna, { host: "bugliano.localhost" });
    expect(door.opened).toEqual([expect.objectContaining({ ip: "unknown" })]);
  });
});

describe("what is no sign-in", () => {
  test.each([
    ["nothing", undefined],
    ["no password", { email: anna.email, totp: "1" }],
    ["no code", { email: anna.email, password: "x" }],
    ["a list for an address", { ...anna, email: ["a", "b"] }],
    ["an address without end", { ...anna, email: `${"a".repeat(250)}@x.it` }],
    ["a password that is a novel", { ...anna, password: "x".repeat(1025) }],
    ["a code without end", { ...anna, totp: "1".repeat(13) }],
  ])("%s is refused like a wrong password, and nobody hashes it", async (_what, given) => {
    expect(await said(given)).toBe("wrong_credentials");
    expect(door.opened).toEqual([]);
  });
});

describe("a refusal", () => {
  test.each([
    [new Refused("wrong_credentials"), /^wrong_credentials$/],
    [new Refused("second_factor_to_enrol", { token: "abc.DEF" }), /^second_factor_to_enrol:abc\.DEF$/],
    [new Refused("locked_out", { seconds: 60 }), /^locked_out:\d{4}-\d\d-\d\dT[\d:.]+Z$/],
    [new Refused("too_many_requests", { seconds: 60 }), /^too_many_requests:\d{4}-\d\d-\d\dT[\d:.]+Z$/],
    [new Refused("not_allowed"), /^unavailable$/],
  ])("%s is told as %s, and leaves no line in the log", async (refusal, folded) => {
    door.fails = refusal;
    expect(await said(anna)).toMatch(folded);
    expect(door.logged).toEqual([]);
  });

  test("of a host where no municipality answers says nothing of that", async () => {
    door.isKnown = false;
    expect(await said(anna)).toBe("unavailable");
  });

  test("that is a fault of ours says no more than that, and the log has it", async () => {
    door.fails = new Error("connection to 10.0.0.5 refused");
    expect(await said(anna)).toBe("unavailable");
    expect(door.logged).toEqual(["sign-in failed"]);
  });
});
