import { locales } from "@sportello/domain/locales";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../testing/examples.ts";
import { messagesOf } from "../../../../testing/messages.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import { SignInNotice } from "../../../accesso/sign-in-notice.tsx";
import { SaveStateLine } from "./[slug]/modifica/save-state-line.tsx";
import ServicesPage from "./page.tsx";

const service = (changes = {}) => ({
  id: "s1",
  slug: "nido",
  title: inAll("Nido"),
  office: inAll("Scuola"),
  officeSlug: "scuola",
  status: "active",
  version: { number: 3 },
  hasDraft: false,
  applications: 1234,
  updatedAt: "2026-10-25T00:30:00Z",
  ...changes,
});
const page = (
  list: object[],
  search: Record<string, string> = {},
  permissions = ["services.read"],
  locale: (typeof locales)[number] = "it",
  news: readonly string[] = [],
) =>
  shown(<ServicesPage {...{ params: Promise.resolve({}), searchParams: Promise.resolve(search) }} />, {
    locale,
    me: { permissions },
    procedures: { "services.list": () => list, "services.withNews": () => news },
  });
const writer = ["services.read", "services.write"];

describe("the services of a town", () => {
  test("are not for who may not read them", async () => {
    await expect(page([], {}, [])).rejects.toThrow(Sent);
  });

  test("who may write begins a new one; who only reads does not", async () => {
    expect((await page([service()], {}, ["services.read", "services.write"])).links["Nuovo servizio"]).toBe(
      "/servizi/nuovo",
    );
    expect(Object.values((await page([service()])).links)).toEqual(["/servizi/nido"]);
  });

  test.each([
    [{ version: null }, true, "/servizi/nido/modifica"],
    [{ version: null }, false, null],
    [{}, true, "/servizi/nido"],
  ])("%o, writer %s: the name leads to %s", async (changes, mayWrite, href) => {
    const { body } = await page(
      [service(changes)],
      {},
      mayWrite ? ["services.read", "services.write"] : ["services.read"],
    );
    expect(body.querySelector("[data-row-link]")?.getAttribute("href") ?? null).toBe(href);
  });

  test.each(["draft", "active", "suspended", "archived"] as const)(
    "%s is told in words in every language",
    async (status) => {
      for (const locale of locales)
        expect((await page([service({ status })], { stato: status }, ["services.read"], locale)).text).toContain(
          messagesOf(locale).services.status[status],
        );
    },
  );

  test("archived ones are shown only when asked for", async () => {
    expect((await page([service({ status: "archived" })])).queryByRole("table")).toBeNull();
    expect((await page([service({ status: "archived" })], { stato: "archived" })).getByRole("table")).toBeTruthy();
  });

  test.each([
    [{ testo: "nid" }, 1],
    [{ testo: "NIDO" }, 1],
    [{ testo: "ztl" }, 0],
    [{ ufficio: "scuola" }, 1],
    [{ ufficio: "anagrafe" }, 0],
    [{ stato: "suspended" }, 0],
    [{ stato: "nonsense" }, 1],
  ])("%o finds %d", async (search, count) => {
    expect((await page([service()], search)).queryAllByRole("row").length).toBe(count === 0 ? 0 : count + 1);
  });

  test.each(locales)("those for which the catalogue has news say so, and can be shown alone, in %s", async (locale) => {
    const { services: words } = messagesOf(locale);
    const list = [service(), service({ id: "s2", slug: "ztl", title: inAll("Varchi") })];
    const { text, links, getAllByRole } = await page(list, {}, writer, locale, ["ztl"]);
    expect(
      getAllByRole("row")
        .filter((row) => row.textContent?.includes(words.hasNews))
        .map((row) => row.textContent),
    ).toEqual([expect.stringContaining("Varchi")]);
    expect(text).toContain("1");
    expect(links[words.newsOnly]).toBe("/servizi?novita=si");
    expect((await page(list, { novita: "si" }, writer, locale, ["ztl"])).getAllByRole("row")).toHaveLength(2);
  });

  test("nothing is said of news where there are none, or to who cannot take them", async () => {
    const { hasNews, newsOnly } = messagesOf("it").services;
    expect((await page([service()], {}, writer)).text).not.toContain(newsOnly);
    expect((await page([service()], {}, ["services.read"], "it", ["nido"])).text).not.toContain(hasNews);
  });

  test("what was asked stays in the form, with the way out", async () => {
    const { getByRole, body, links } = await page([service()], { testo: '"><b>', ufficio: "scuola" });
    expect(getByRole("searchbox").getAttribute("value")).toBe('"><b>');
    expect(chosenIn(body.querySelector("select[name=ufficio]") as Element)).toBe("scuola");
    expect(Object.values(links)).toContain("/servizi");
  });

  test("a draft over a published version is told, the number of applications written as people read it", async () => {
    const { text } = await page([service({ hasDraft: true, applications: 12_345 })]);
    expect(text).toContain("12.345");
    expect(text).toContain(messagesOf("it").services.inPreparation);
  });

  test("none yet, and none found, are told differently", async () => {
    const none = (await page([])).text;
    const notFound = (await page([service()], { testo: "xyz" })).text;
    expect(none).toContain(messagesOf("it").services.emptyTitle);
    expect(notFound).toContain(messagesOf("it").services.nothingFound);
  });
});

describe("whether what was written is kept", () => {
  const line = (state: Parameters<typeof SaveStateLine>[0]["state"]) => (
    <SaveStateLine state={state} onRetry={() => undefined} />
  );
  const words = messagesOf("it").serviceEditor.save;

  test("is always said in the same place", async () => {
    expect((await shown(line({ kind: "saving" }))).getByRole("status").textContent).toBe(words.saving);
    expect((await shown(line({ kind: "saved", at: null }))).getByRole("status").textContent).toBe(words.idle);
    expect(
      (await shown(line({ kind: "saved", at: "2026-10-25T00:30:00Z" }))).getByRole("status").textContent,
    ).toContain("25/10/2026, 02:30");
  });

  test("somebody else was quicker: said at once, with the way to their text", async () => {
    const { getByRole } = await shown(line({ kind: "overtaken" }));
    expect(getByRole("alert").textContent).toContain(words.overtakenTitle);
    expect(getByRole("button", { name: words.seeLatest })).toBeTruthy();
  });

  test("not saved: why, and once more", async () => {
    const { getByRole } = await shown(line({ kind: "failed", failure: { kind: "unanswered" } }));
    expect(getByRole("alert")).toBeTruthy();
    expect(getByRole("button", { name: words.retry })).toBeTruthy();
    expect(getByRole("status").textContent).toBe(words.notSaved);
  });
});

describe("who is not let in", () => {
  test.each(locales)("in %s is told one reason for all three fields, at once", async (locale) => {
    expect(
      (await shown(<SignInNotice refusal={{ code: "wrong_credentials" }} />, { locale })).getByRole("alert")
        .textContent,
    ).toBe(messagesOf(locale).signIn.wrong_credentials);
  });

  test("after too many tries knows from which hour in Rome to try again", async () => {
    expect(
      (await shown(<SignInNotice refusal={{ code: "locked_out", until: "2026-11-26T08:15:30Z" }} />)).getByRole("alert")
        .textContent,
    ).toContain("09:15:30");
  });
});
