import { setupServer } from "msw/node";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { isConnectorRefused } from "../../failures.ts";
import { createHttp } from "../../http/request.ts";
import { debtOf, describePayments } from "../contract.testing.ts";
import { createFaults } from "../world/faults.ts";
import { createNode } from "../world/node.ts";
import { createMyPay } from "./client.ts";
import { myPayHandlers } from "./mock.ts";
import { MyPayOptions } from "./options.ts";

const now = () => new Date("2026-11-26T10:00:00Z");
const node = createNode({ now });
const faults = createFaults();
const options = MyPayOptions.parse({
  url: "http://mypay.test/ws",
  bodyCode: "c_b999",
  password: "password-di-prova",
  dueType: "ZTL",
  organizationFiscalCode: "00998877666",
  organizationName: "Comune di Bugliano",
});
const server = setupServer(
  ...myPayHandlers({
    base: options.url,
    node,
    faults,
    password: options.password,
    payee: { fiscalCode: options.organizationFiscalCode, name: options.organizationName },
    noticeOf: (iuv) => `3${iuv}`,
    checkoutPage: (cart) => `http://mypay.test/paga/${cart}`,
  }),
);
server.listen({ onUnhandledFrame: "error" });
afterAll(() => server.close());
beforeEach(() => faults.set("well"));

const client = (changes: Partial<MyPayOptions> = {}) =>
  createMyPay({ ...options, ...changes }, createHttp({ vendor: "mypay", now }));

describePayments("mypay", () => ({ payments: client(), node, faults }));

describe("MyPay's own ways", () => {
  test("it never calls us and has no list", () => expect([client().inbound, client().list]).toEqual([null, null]));

  test("a wrong password is told", async () => {
    const failure = await client({ password: "another password" })
      .createDebt(debtOf(client()))
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(isConnectorRefused(failure) && failure.message).toContain("Password errata");
  });

  test("names with markup travel as text", async () => {
    const debt = debtOf(client(), { debtor: { type: "G", fiscalCode: "00488410010", name: "Rossi & <Figli>" } });
    await client().createDebt(debt);
    expect(node.findNotice(debt.noticeCode)?.debtor.name).toBe("Rossi & <Figli>");
  });
});
