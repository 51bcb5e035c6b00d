import { createCitizenContext } from "@sportello/api/context";
import { receiveFromNode } from "@sportello/api/payments/receive";
import { Refused } from "@sportello/api/refused";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { POST } from "./route.ts";

vi.mock("@sportello/api/context", () => ({ createCitizenContext: vi.fn<typeof createCitizenContext>() }));
vi.mock("@sportello/api/payments/receive", () => ({ receiveFromNode: vi.fn<typeof receiveFromNode>() }));
vi.mock("../../../../runtime.ts", () => ({ runtime: () => ({ name: "runtime" }) }));

const envelope = "<soapenv:Envelope/>";
const ask = (body: string, headers: Record<string, string> = {}) =>
  POST(
    new Request("https://servizi.bugliano.example/api/pagopa/stazione", {
      method: "POST",
      body,
      headers: { host: "servizi.bugliano.example", "content-type": "text/xml", ...headers },
    }),
  );

beforeEach(() => {
  vi.mocked(createCitizenContext)
    .mockReset()
    .mockResolvedValue({ tenant: { id: "t-1" } } as never);
  vi.mocked(receiveFromNode)
    .mockReset()
    .mockResolvedValue({ status: 200, contentType: "text/xml; charset=utf-8", body: "<ok/>" });
});

describe("the municipality's station", () => {
  test("gives the node what was answered, as it was answered", async () => {
    vi.mocked(receiveFromNode).mockResolvedValue({ status: 500, contentType: "text/xml", body: "<fault/>" });
    const answer = await ask(envelope, { soapaction: "paVerifyPaymentNotice" });
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      500,
      "text/xml",
      "<fault/>",
    ]);
    expect(vi.mocked(receiveFromNode).mock.calls[0]?.[1]).toMatchObject({
      body: envelope,
      headers: { soapaction: "paVerifyPaymentNotice" },
    });
  });

  test("acts for nobody: whatever cookie comes along", async () => {
    await ask(envelope, { cookie: "sportello.citizen.session=stolen" });
    expect(vi.mocked(createCitizenContext).mock.calls[0]?.[1]).toMatchObject({
      host: "servizi.bugliano.example",
      sessionId: null,
    });
  });

  test("reads no more than a message can be, and asks nobody about it", async () => {
    const answer = await ask("x".repeat(500_001));
    expect([answer.status, (await answer.json()) as object]).toEqual([
      413,
      expect.objectContaining({ code: "file_too_large" }),
    ]);
    expect(receiveFromNode).not.toHaveBeenCalled();
    expect((await ask("x".repeat(500_000))).status).toBe(200);
  });

  test.each([
    ["createCitizenContext", "tenant_unknown"],
    ["receiveFromNode", "not_allowed"],
  ] as const)("a refusal of %s is a problem with its code: %s", async (where, code) => {
    vi.mocked(
      where === "receiveFromNode" ? (receiveFromNode as unknown as typeof createCitizenContext) : createCitizenContext,
    ).mockRejectedValue(new Refused(code));
    const answer = await ask(envelope);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ code });
  });

  test("a fault is a fault, so that the node asks again", async () => {
    vi.mocked(receiveFromNode).mockRejectedValue(new Error("database gone"));
    await expect(ask(envelope)).rejects.toThrow("database gone");
  });
});
