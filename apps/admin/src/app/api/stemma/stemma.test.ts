import type { StaffRole } from "@sportello/domain/access/actor";
import { beforeEach, expect, test, vi } from "vitest";

const asking = vi.hoisted(() => ({ role: null as string | null, saved: [] as { name: string; size: number }[] }));
vi.mock("../../../auth/request-facts.ts", () => ({
  requestFacts: async () => ({ host: "bugliano.localhost", ip: "192.0.2.7", sessionId: "s" }),
}));
vi.mock("../../../runtime.ts", () => ({ runtime: () => ({ log: { error: () => undefined } }) }));
vi.mock("@sportello/api/context", () => ({
  createStaffContext: async () => ({
    actor: asking.role === null ? { kind: "anonymous" } : { kind: "staff", role: asking.role },
    session: asking.role === null ? null : { kind: "staff" },
  }),
}));
vi.mock("@sportello/api/tenants/logo/save", () => ({
  logoLimits: { maxBytes: 1_000 },
  saveLogo: async (_context: unknown, { name, bytes }: { name: string; bytes: Uint8Array }) => {
    asking.saved.push({ name, size: bytes.length });
    return { url: "/stemma/1" };
  },
}));
const { POST } = await import("./route.ts");

beforeEach(() => void asking.saved.splice(0));

/** A request that says whether its body was looked at. */
const sent = (
  role: StaffRole | null,
  { length = 500, body = new FormData() }: { length?: number; body?: FormData } = {},
) => {
  asking.role = role;
  const formData = vi.fn<() => Promise<FormData>>(async () => body);
  return {
    answer: POST({ headers: new Headers({ "content-length": String(length) }), formData } as unknown as Request),
    formData,
  };
};
const withFile = () => {
  const body = new FormData();
  body.append("file", new File([new Uint8Array(12)], "stemma.png"));
  return body;
};

test.each([
  ["operator", 403, "not_allowed"],
  ["manager", 403, "not_allowed"],
  ["reader", 403, "not_allowed"],
  [null, 401, "not_signed_in"],
] as const)("the body of a %s is not read: they may not change the coat of arms", async (role, status, code) => {
  const { answer, formData } = sent(role, { body: withFile(), length: 10_000_000 });
  const response = await answer;
  expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ code })]);
  expect(formData).not.toHaveBeenCalled();
  expect(asking.saved).toEqual([]);
});

test("a file that is too large is refused by what it says of itself", async () => {
  const { answer, formData } = sent("administrator", { length: 1_000 + 65_537 });
  expect([(await answer).status, await (await answer).json()]).toEqual([
    413,
    expect.objectContaining({ code: "file_too_large" }),
  ]);
  expect(formData).not.toHaveBeenCalled();
});

test("a form without a file is no coat of arms", async () => {
  expect((await sent("administrator").answer).status).toBe(422);
});

test("an administrator's file is kept, and its address answered", async () => {
  const response = await sent("administrator", { body: withFile() }).answer;
  expect([response.status, await response.json()]).toEqual([201, { url: "/stemma/1" }]);
  expect(asking.saved).toEqual([{ name: "stemma.png", size: 12 }]);
});
