import { Refused } from "@sportello/api/refused";
import type { StaffRole } from "@sportello/domain/access/actor";
import { permissionsOf } from "@sportello/domain/access/permissions";
import { TRPCError } from "@trpc/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type * as Staff from "./staff.ts";
import { Sent } from "./testing/request.ts";

// The other tests have it stubbed.
vi.unmock("./staff.ts");
const asked = vi.hoisted(() => ({
  path: null as string | null,
  context: null as object | null,
  refusal: null as unknown,
  role: "operator" as StaffRole,
}));
vi.mock("./auth/request-facts.ts", () => ({ requestFacts: async () => ({}) }));
vi.mock("./auth/asked-path.ts", () => ({ askedPath: async () => asked.path }));
vi.mock("./runtime.ts", () => ({ runtime: () => ({}) }));
vi.mock("@sportello/api/context", () => ({
  createStaffContext: async () => {
    if (asked.refusal !== null) throw asked.refusal;
    return asked.context;
  },
}));
vi.mock("@sportello/api/staff-root", () => ({
  staffCaller: async () => ({
    me: { find: async () => ({ id: "me", permissions: permissionsOf[asked.role] }) },
  }),
}));
const { contextOrNull, orNotFound, signedIn, signedInWith, staffContext } =
  await vi.importActual<typeof Staff>("./staff.ts");

const staff = { actor: { kind: "staff" }, isSessionOver: false };
beforeEach(() =>
  Object.assign(asked, { path: "/pratiche/7?scheda=esito", context: staff, refusal: null, role: "operator" }),
);

describe("a page behind the sign-in", () => {
  test("is shown to who is signed in", async () => {
    expect(await signedIn()).toMatchObject({ id: "me" });
  });

  test.each([
    [false, "/pratiche/7?scheda=esito", "/accesso?ritorno=%2Fpratiche%2F7%3Fscheda%3Desito"],
    [true, "/pratiche/7?scheda=esito", "/accesso?motivo=scaduta&ritorno=%2Fpratiche%2F7%3Fscheda%3Desito"],
    [true, "/", "/accesso?motivo=scaduta"],
    [false, null, "/accesso"],
    [false, "//evil.example/pratiche", "/accesso"],
  ])("with the session over: %s, the page %s sends to %s", async (isSessionOver, path, to) => {
    Object.assign(asked, { path, context: { actor: { kind: "anonymous" }, isSessionOver } });
    await expect(signedIn()).rejects.toMatchObject(new Sent(to));
    await expect(signedInWith("applications.read")).rejects.toMatchObject(new Sent(to));
  });

  test("a citizen's session opens nothing here", async () => {
    asked.context = { actor: { kind: "citizen" }, isSessionOver: false };
    await expect(signedIn()).rejects.toThrow("/accesso");
  });

  test.each([
    ["administrator", "applications.read"],
    ["operator", "staff.read"],
    ["reader", "counter.fill"],
  ] as const)("a %s without %s is brought to a page of theirs", async (role, permission) => {
    asked.role = role;
    if (permissionsOf[role].some((held) => held === permission)) throw new Error("the example is no refusal");
    const sent = (await signedInWith(permission).catch((error: unknown) => error)) as Sent;
    expect(sent).toBeInstanceOf(Sent);
    expect(sent.to).toMatch(/^\/[a-z]+$/);
    expect(sent.to).not.toBe("/accesso");
  });
});

describe("a host", () => {
  test("where no municipality answers has no page", async () => {
    asked.refusal = new Refused("tenant_unknown");
    expect(await contextOrNull()).toBeNull();
    await expect(staffContext()).rejects.toMatchObject(new Sent("not found"));
  });

  test("whose database fails is broken, and not called unknown", async () => {
    for (const refusal of [new Error("no connection"), new Refused("session_expired")]) {
      asked.refusal = refusal;
      await expect(contextOrNull()).rejects.toBe(refusal);
    }
  });
});

const failing = async (error: Error): Promise<never> => {
  throw error;
};

describe("a row that is not there or not for these eyes", () => {
  test.each(["not_found", "other_office", "other_service"] as const)("%s: the page is not found", async (code) => {
    const refusal = new Refused(code);
    for (const error of [refusal, new TRPCError({ code: "NOT_FOUND", cause: refusal })])
      await expect(orNotFound(failing(error))).rejects.toMatchObject(new Sent("not found"));
  });

  test.each([new Refused("not_allowed"), new Error("no connection"), new TRPCError({ code: "TIMEOUT" })])(
    "%s is another matter, and goes on",
    async (error) => {
      await expect(orNotFound(failing(error))).rejects.toBe(error);
    },
  );

  test("what is there is answered", async () => {
    expect(await orNotFound(Promise.resolve(7))).toBe(7);
  });
});
