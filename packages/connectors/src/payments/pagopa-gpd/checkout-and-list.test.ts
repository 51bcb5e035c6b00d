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

const says = (said: Said) => platform.says(() => said);

describe("the checkout", () => {
  const begin = () =>
    platform.client().begin({
      ...debt,
      attempt: "a1",
      email: "anna@posta.example",
      returnTo: { paid: "https://c.example/ok", cancelled: "https://c.example/no", failed: "https://c.example/ko" },
    });
  const to = (location: string | undefined, status = 302): Said => ({
    status,
    ...(location !== undefined && { headers: { location } }),
  });

  test("is where the answer says, and is not followed by us", async () => {
    platform.says(() => to("https://checkout.pagopa.it/c/abc"));
    expect(await begin()).toEqual({ payUrl: "https://checkout.pagopa.it/c/abc" });
    expect(platform.heard).toHaveLength(1);
    expect(JSON.parse(platform.heard[0]?.body ?? "{}")).toEqual({
      emailNotice: "anna@posta.example",
      idCart: "a1",
      returnUrls: {
        returnOkUrl: "https://c.example/ok",
        returnCancelUrl: "https://c.example/no",
        returnErrorUrl: "https://c.example/ko",
      },
      paymentNotices: [
        {
          noticeNumber: debt.noticeCode,
          fiscalCode: gpdOptions.organizationFiscalCode,
          amount: 5_000,
          companyName: gpdOptions.organizationName,
          description: debt.reason,
        },
      ],
    });
  });

  test.each<[string, Said]>([
    ["nowhere", to(undefined)],
    ["a program", to("javascript:alert(1)")],
    ["a path", to("/paga")],
    ["somebody's name before it", to("https://pagopa.it@truffa.example/")],
    ["a page instead of an address", { status: 200, body: "<html>" }],
    ["with another redirect", to("https://checkout.pagopa.it/c", 301)],
  ])("that leads to %s is no place to send anybody", async (_what, said) => {
    platform.says(() => said);
    expect(isConnectorDown(await failureOf(begin()))).toBe(true);
  });
});

describe("calling off", () => {
  test.each([200, 404, 409])("is done when the platform answers %i", async (http) => {
    says(json({}, http));
    await expect(platform.client().cancel(debt)).resolves.toBeUndefined();
    expect(platform.heard[0]?.path).toContain(`/${debt.key}/invalidate`);
  });
  test.each([400, 401])("is refused with %i", async (http) => {
    says(json({}, http));
    expect(isConnectorRefused(await failureOf(platform.client().cancel(debt)))).toBe(true);
  });
});

describe("the list", () => {
  const page = (n: number, total: number, found = 1) =>
    json({
      payment_position_list: Array.from({ length: found }, () => position()),
      page_info: { page: n, limit: 100, items_found: 1, total_pages: total },
    });
  const list = (after: string | null) => platform.client().list?.({ from: "2026-01-01", to: "2026-12-31", after });

  test("goes on as long as there are pages, and asks for them by number", async () => {
    platform.says(() => page(0, 3));
    expect(await list(null)).toMatchObject({ next: "1", debts: [{ noticeCode: debt.noticeCode }] });
    expect(await list("2")).toMatchObject({ next: null });
    expect(platform.heard.map(({ path }) => new URL(path, platform.url).searchParams.get("page"))).toEqual(["0", "2"]);
  });

  test("that promises pages for ever and shows none ends", async () => {
    platform.says(() => page(7, 1_000_000, 0));
    expect(await list("7")).toEqual({ debts: [], next: null });
  });

  test("with one position nobody can read is not taken for a whole one", async () => {
    platform.says(() =>
      json({
        payment_position_list: [position(), { iupd: "x" }],
        page_info: { page: 0, limit: 100, items_found: 2, total_pages: 1 },
      }),
    );
    expect(isConnectorDown(await failureOf(Promise.resolve(list(null))))).toBe(true);
  });
});

test("a key with marks in it stays one piece of the address", async () => {
  says(json({}, 404));
  await platform.client().status({ ...debt, key: "a/../b?c#d" });
  expect(platform.heard[0]?.path.endsWith("/debtpositions/a%2F..%2Fb%3Fc%23d")).toBe(true);
});

test("a ping that is refused says so, one that is answered does not", async () => {
  says(json({ payment_position_list: [], page_info: {} }));
  await expect(platform.client().ping()).resolves.toBeUndefined();
  says(json({}, 401));
  expect(await failureOf(platform.client().ping())).toMatchObject({ isOfUs: true });
});
