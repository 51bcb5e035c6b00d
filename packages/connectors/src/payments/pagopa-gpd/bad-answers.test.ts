import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../../failures.ts";
import { failureOf, type Said } from "../../http/answering.testing.ts";
import { debt, json, openPlatform, position } from "./saying.testing.ts";
import { gpdOptions } from "./town.testing.ts";

let platform: Awaited<ReturnType<typeof openPlatform>>;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform.close());

const receipts = (...results: object[]) => ({ results });
const receipt = (changes: object = {}) => ({
  iuv: debt.iuv,
  idReceipt: "rt1",
  paymentAmount: 5_000,
  paymentDateTime: "2026-11-26T10:05:00",
  ...changes,
});
const isReceipts = (path: string) => path.includes("payments-receipts-service");
const says = (ofPosition: Said, ofReceipts: Said = json(receipts())) =>
  platform.says(({ path }) => (isReceipts(path) ? ofReceipts : ofPosition));
const status = () => platform.client().status(debt);

describe("the state of a position", () => {
  test.each([
    ["DRAFT", "open"],
    ["PUBLISHED", "open"],
    ["VALID", "open"],
    ["PARTIALLY_PAID", "open"],
    ["INVALID", "cancelled"],
    ["EXPIRED", "expired"],
  ])("%s is read as %s, and receipts are not asked for", async (said, read) => {
    says(json(position({ status: said })));
    expect(await status()).toMatchObject({ state: read, amount: 5_000, noticeCode: debt.noticeCode, receipts: [] });
    expect(platform.heard.map(({ path }) => isReceipts(path))).toEqual([false]);
  });

  test.each(["PAID", "REPORTED"])("%s is paid, by the receipts of its IUV", async (said) => {
    says(
      json(position({ status: said })),
      json(
        receipts(
          receipt(),
          receipt({ idReceipt: "rt2", paymentMethod: null, pspCompany: null }),
          receipt({ iuv: "01999999999999999", idReceipt: "of another" }),
        ),
      ),
    );
    expect(await status()).toMatchObject({
      state: "paid",
      receipts: [
        { receiptId: "rt1", paidAt: new Date("2026-11-26T09:05:00Z") },
        { receiptId: "rt2", method: undefined, psp: undefined },
      ],
    });
  });

  test("paid and with no receipt listed yet is paid by what the position itself says", async () => {
    says(
      json(
        position(
          { status: "PAID" },
          { idReceipt: "rt9", paymentDate: "2026-11-26T10:05:00.123456", paymentMethod: "CP", pspCompany: "Banca" },
        ),
      ),
      json({ title: "not found" }, 404),
    );
    expect(await status()).toMatchObject({ state: "paid", receipts: [{ receiptId: "rt9", psp: "Banca" }] });
  });

  test("without a notice code is that of the IUV, for aux digit 3", async () => {
    says(json(position({}, { nav: null })));
    expect((await status())?.noticeCode).toBe(`3${debt.iuv}`);
  });

  test("with fields that are not in the document we know is read all the same", async () => {
    says(
      json(
        position(
          { payStandIn: true, region: null, futureField: { a: 1 } },
          { fee: 0, transfer: [], reportingDate: null },
        ),
      ),
    );
    expect((await status())?.state).toBe("open");
  });

  test("that nobody knows is null", async () => {
    says(json({ title: "NOT FOUND", status: 404, detail: "No debt position was found." }, 404));
    expect(await status()).toBeNull();
  });
});

describe("an answer nobody can use leaves the debt to be asked about again", () => {
  test.each<[string, Said]>([
    ["a page in HTML", { body: "<html>Benvenuto</html>" }],
    ["nothing at all", { body: "" }],
    ["half a JSON", { body: '{"iupd": "p", "status":' }],
    ["a list instead of a position", json([position()])],
    ["a state nobody knows", json(position({ status: "SOSPESA" }))],
    ["an amount in words", json(position({}, { amount: "cinquanta" }))],
    ["parts of a cent", json(position({}, { amount: 50.5 }))],
    ["no option to pay", json(position({ paymentOption: [] }))],
    ["an option that is none", json(position({ paymentOption: [null] }))],
    ["more than a megabyte", json(position({ note: "x".repeat(1_100_000) }))],
    ["a connection that breaks off", "cut off"],
  ])("%s", async (_what, said) => {
    says(said);
    const failure = await failureOf(status());
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(false);
    expect(String(failure)).not.toContain("RSSMRA");
  });

  test.each<[string, object]>([
    ["no day", { paymentDateTime: "" }],
    ["a day in words", { paymentDateTime: "ieri" }],
    ["nothing paid", { paymentAmount: 0 }],
    ["less than nothing", { paymentAmount: -1 }],
    ["an amount beyond our columns", { paymentAmount: 3_000_000_000 }],
    ["no id", { idReceipt: "" }],
    ["an endless id", { idReceipt: "r".repeat(200) }],
    ["an amount in words", { paymentAmount: "50.00" }],
    ["no IUV", { iuv: undefined }],
  ])("a receipt with %s", async (_what, changes) => {
    says(json(position({ status: "PAID" })), json(receipts(receipt(changes))));
    expect(isConnectorDown(await failureOf(status()))).toBe(true);
  });

  test("but a bank with an endless name is no reason not to know of the money", async () => {
    says(
      json(position({ status: "PAID" })),
      json(receipts(receipt({ pspCompany: "Banca ".repeat(100), paymentMethod: "C".repeat(100) }))),
    );
    expect((await status())?.receipts[0]).toMatchObject({
      receiptId: "rt1",
      psp: "Banca ".repeat(100).slice(0, 140).trim(),
    });
  });
});

describe("a debt that is created", () => {
  test("is told once, published, with our key and to the body's account", async () => {
    says(json({}, 201));
    await platform.client().createDebt(debt);
    const [heard] = platform.heard;
    expect([heard?.method, heard?.path]).toEqual([
      "POST",
      `/gpd/debt-positions-service/v1/organizations/${gpdOptions.organizationFiscalCode}/debtpositions?toPublish=true`,
    ]);
    expect(heard?.headers).toMatchObject({
      "ocp-apim-subscription-key": gpdOptions.subscriptionKey,
      "content-type": "application/json",
    });
    expect(JSON.parse(heard?.body ?? "{}")).toMatchObject({
      iupd: debt.key,
      paymentOption: [{ nav: debt.noticeCode, iuv: debt.iuv, amount: 5_000, transfer: [{ iban: gpdOptions.iban }] }],
    });
  });

  test.each([
    ["ours, told before", position(), null],
    ["over another amount", position({}, { amount: 5_001 }), "notice_taken"],
    ["of another IUV", position({}, { iuv: "01999999999999999" }), "notice_taken"],
  ])("and exists (409) is looked into: %s", async (_what, known, code) => {
    platform.says(({ method }) => (method === "POST" ? json({ title: "CONFLICT" }, 409) : json(known)));
    const failure = await failureOf(platform.client().createDebt(debt));
    expect(failure === undefined ? null : isConnectorRefused(failure) && failure.code).toBe(code);
  });

  test("and exists under a key that nobody finds is somebody else's", async () => {
    platform.says(({ method }) => (method === "POST" ? json({}, 409) : json({}, 404)));
    expect(await failureOf(platform.client().createDebt(debt))).toMatchObject({ code: "notice_taken" });
  });

  test.each([
    [400, "HTTP_400", "verificare importo, causale, tassonomia e IBAN", false],
    [401, "HTTP_401", "chiave di sottoscrizione", true],
    [403, "HTTP_403", "non è abilitata", true],
    [404, "HTTP_404", "non conosce", false],
    [422, "HTTP_422", "HTTP 422", false],
    [418, "HTTP_418", "HTTP 418", false],
  ])("and refused with HTTP %i says %s with what to do; it is us: %s", async (http, code, words, isOfUs) => {
    says(json({ title: "no", status: http, detail: "  the platform's own words  " }, http));
    const failure = await failureOf(platform.client().createDebt(debt));
    expect(
      isConnectorRefused(failure) && { code: failure.code, isOfUs: failure.isOfUs, message: failure.message },
    ).toMatchObject({ code, isOfUs, message: expect.stringContaining(words) });
    expect(String(failure)).toContain("Risposta: the platform's own words");
  });

  test.each([
    ["in HTML", "<h1>Bad request</h1>"],
    ["empty", ""],
    ["with a detail that is no text", JSON.stringify({ detail: { a: 1 } })],
    ["a list", "[]"],
  ])("and refused with a body %s still says what to do, and nothing of the body", async (_what, body) => {
    says({ status: 400, body });
    expect(String(await failureOf(platform.client().createDebt(debt)))).toMatch(/IBAN\.$/);
  });

  test("and refused at great length keeps the beginning", async () => {
    says(json({ detail: "x".repeat(5_000) }, 400));
    expect(String(await failureOf(platform.client().createDebt(debt))).length).toBeLessThan(500);
  });

  test.each([
    [500, true],
    [502, true],
    [503, false],
    [429, false],
  ])("and answered with HTTP %i may have been created: %s", async (http, isOutcomeUnknown) => {
    says({ status: http, headers: { "retry-after": "30" } });
    const failure = await failureOf(platform.client().createDebt(debt));
    expect(isConnectorDown(failure) && [failure.isOutcomeUnknown, failure.retryAfter]).toEqual([isOutcomeUnknown, 30]);
  });

  test("and answered by a broken connection may have been created", async () => {
    says("cut off");
    expect(await failureOf(platform.client().createDebt(debt))).toMatchObject({ isOutcomeUnknown: true });
  });
});
