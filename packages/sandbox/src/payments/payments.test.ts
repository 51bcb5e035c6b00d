import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { debtOf } from "@sportello/connectors/payments/contract.testing";
import { createPayments } from "@sportello/connectors/payments/registry";
import { cards, type PayOutcome } from "@sportello/connectors/payments/world/cards";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../start-sandbox.ts";
import { brokerFiscalCode, stationId, stationKeyOf, subscriptionKeyOf } from "./municipalities.ts";

/** The municipality's station, played: what arrived, and what it answers. */
const arrived: { body: string; key: string }[] = [];
/** By notice, first answer first. */
const answers = new Map<string, string[]>();
let station: Server;
let folder = "";
let sandbox: Sandbox;
const returnTo = {
  paid: "http://comune.example/ok",
  cancelled: "http://comune.example/annulla",
  failed: "http://comune.example/errore",
};

beforeAll(async () => {
  station = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      arrived.push({ body, key: String(request.headers["x-station-key"]) });
      const answer = answers.get(/<noticeNumber>(\d+)/.exec(body)?.[1] ?? "")?.shift() ?? "<outcome>OK</outcome>";
      response.writeHead(answer === "500" ? 500 : 200).end(answer);
    });
  });
  await new Promise<void>((resolve) => station.listen(0, "127.0.0.1", resolve));
  folder = await mkdtemp(join(tmpdir(), "sportello-pay-"));
  sandbox = await open();
});
afterAll(async () => {
  await sandbox.close();
  station.closeAllConnections();
  await new Promise((resolve) => station.close(resolve));
  await rm(folder, { recursive: true });
});

const open = () => {
  const webUrl = `http://localhost:${(station.address() as AddressInfo).port}`;
  return startSandbox({
    port: 0,
    smtpPort: 0,
    folder,
    clientSecret: "sandbox-secret",
    webOrigins: [webUrl],
    webUrl,
    adminUrl: webUrl,
    staff: [],
  });
};
const client = () =>
  createPayments("pagopa-gpd", {
    url: `${sandbox.url}/pagopa`,
    subscriptionKey: subscriptionKeyOf("bugliano"),
    organizationFiscalCode: "00998877666",
    organizationName: "Comune di Bugliano",
    iban: "IT60X0542811101000000123456",
    brokerFiscalCode,
    stationId,
    stationKey: stationKeyOf("bugliano"),
  });
let prefix = 0;
const debt = () => {
  prefix += 1;
  const made = debtOf(client());
  return { ...made, key: `sandbox-${prefix}`, dueOn: "2099-12-31" };
};
const cardOf = (outcome: PayOutcome): string => cards.find((card) => card.outcome === outcome)?.number ?? "";
const payAt = (url: string, body: Record<string, string>) =>
  fetch(url, { method: "POST", body: new URLSearchParams(body), redirect: "manual" });
const until = async (isSo: () => boolean) => expect.poll(isSo).toBe(true);
const told = (noticeCode: string) => arrived.filter(({ body }) => body.includes(noticeCode));

describe("the checkout page", () => {
  test("shows what is paid in Italian and English, takes a test card, and goes back to the municipality; the receipt follows", async () => {
    const owed = debt();
    await client().createDebt(owed);
    const { payUrl } = await client().begin({ ...owed, attempt: "1", returnTo });
    const page = await (await fetch(payUrl)).text();
    expect(page).toContain(owed.noticeCode);
    expect(page).toMatch(/Paga 50,00\u00a0€/);
    expect(await (await fetch(`${payUrl}?lang=en`)).text()).toContain("Pay €50.00");
    const wrong = await payAt(payUrl, { action: "pay", card: "1234" });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('aria-invalid="true"')]);
    const paid = await payAt(payUrl, { action: "pay", card: cardOf("paid") });
    expect([paid.status, paid.headers.get("location")]).toEqual([303, returnTo.paid]);
    await until(() => told(owed.noticeCode).length === 1);
    expect(told(owed.noticeCode)[0]?.key).toBe(stationKeyOf("bugliano"));
    const again = await payAt(payUrl, { action: "pay", card: cardOf("paid") });
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining("già pagato")]);
  });

  test.each([
    ["refused", returnTo.failed, 1],
    ["notification_lost", returnTo.paid, 0],
    ["notification_doubled", returnTo.paid, 2],
    ["notification_before_redirect", returnTo.paid, 1],
  ] as const)("%s", async (outcome, location, receipts) => {
    const owed = debt();
    await client().createDebt(owed);
    const { payUrl } = await client().begin({ ...owed, attempt: "1", returnTo });
    const answer = await payAt(payUrl, { action: "pay", card: cardOf(outcome) });
    expect(answer.headers.get("location")).toBe(location);
    if (outcome === "notification_before_redirect") expect(told(owed.noticeCode)).toHaveLength(1);
    await until(() => told(owed.noticeCode).length === receipts);
  });

  test("who turns back goes back; who loses the browser goes nowhere and has paid", async () => {
    const owed = debt();
    await client().createDebt(owed);
    const { payUrl } = await client().begin({ ...owed, attempt: "1", returnTo });
    expect((await payAt(payUrl, { action: "cancel" })).headers.get("location")).toBe(returnTo.cancelled);
    const lost = await payAt(payUrl, { action: "pay", card: cardOf("browser_closed") });
    expect([lost.status, lost.headers.get("location")]).toEqual([200, null]);
    expect((await client().status(owed))?.state).toBe("paid");
  });
});

describe("the counter and the books", () => {
  test("a notice is paid at the counter once, and is in the ledger", async () => {
    const owed = debt();
    await client().createDebt(owed);
    const pay = () =>
      payAt(`${sandbox.url}/pagamenti/sportello`, {
        notice: owed.noticeCode.replaceAll(/(.{4})/g, "$1 "),
        outcome: "paid",
      });
    expect(await (await pay()).text()).toContain("Avviso pagato.");
    expect((await pay()).status).toBe(422);
    const page = await (await fetch(`${sandbox.url}/pagamenti`)).text();
    expect(page).toContain(owed.noticeCode);
  });

  test("a receipt that the municipality could not take comes again", async () => {
    const owed = debt();
    await client().createDebt(owed);
    answers.set(owed.noticeCode, ["500", "<outcome>KO</outcome><faultCode>PAA_SYSTEM_ERROR</faultCode>"]);
    sandbox.payments.node.pay(owed.noticeCode, "paid", "counter");
    await until(() => told(owed.noticeCode).length === 3);
    await until(() => sandbox.payments.node.deliveries().length === 0);
  });

  test("a receipt that the municipality refuses for good does not", async () => {
    const owed = debt();
    await client().createDebt(owed);
    answers.set(owed.noticeCode, ["<outcome>KO</outcome><faultCode>PAA_SEMANTICA</faultCode>"]);
    sandbox.payments.node.pay(owed.noticeCode, "wrong_amount", "counter");
    await until(() => told(owed.noticeCode).length === 1 && sandbox.payments.node.deliveries().length === 0);
  });

  test("bad days are switched on by hand and counted", async () => {
    await payAt(`${sandbox.url}/pagamenti/guasti`, { fault: "down", count: "1" });
    await expect(client().ping()).rejects.toThrow("503");
    await expect(client().ping()).resolves.toBeUndefined();
  });

  test("what was paid is remembered over a restart", async () => {
    const owed = debt();
    await client().createDebt(owed);
    sandbox.payments.node.pay(owed.noticeCode, "notification_lost", "counter");
    await sandbox.close();
    sandbox = await open();
    expect((await client().status(owed))?.state).toBe("paid");
  });
});
