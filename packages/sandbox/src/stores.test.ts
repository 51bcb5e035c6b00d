import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accountId, acrOf, claimsOf, readAccountId, SignInChoice } from "./identity/account.ts";
import { testPeople } from "./identity/people.ts";
import { html } from "./pages/html.ts";
import { page } from "./pages/page.ts";
import { openStoredNode } from "./payments/payment-store.ts";
import { openStampSeller } from "./payments/stamp-seller-store.ts";
import { FormTooLarge, readForm } from "./read-form.ts";
import { openStoredBook } from "./registry/registry-store.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-stores-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the register of the protocol system", () => {
  const entry = (key: string, document: string) => ({
    riferimentoEsterno: key,
    registro: "PG",
    movimento: "ARRIVO",
    oggetto: "Domanda",
    mittente: { denominazione: "Maria" },
    destinatari: [{ denominazione: "Comune" }],
    classificazione: "6.3",
    fascicolo: { denominazione: `Permessi ${key}`, crea: true },
    documentoPrincipale: document,
    allegati: [],
  });
  const write = (keys: readonly string[]) => {
    const book = openStoredBook(folder, "bugliano");
    for (const key of keys) {
      const { id } = book.addDocument({ name: "a.pdf", mediaType: "application/pdf", size: 1, sha256: "0".repeat(64) });
      book.register(entry(key, id) as never, new Date("2026-03-01T10:00:00Z"));
    }
    return openStoredBook(folder, "bugliano").pages();
  };
  const file = () => join(folder, "protocollo-bugliano.jsonl");

  test("has after a restart what it had before, each municipality its own", () => {
    const pages = write(["a", "b"]);
    expect(pages.entries.map(({ request, receipt }) => [request.riferimentoEsterno, Number(receipt.numero)])).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(pages.folders).toEqual(["Permessi a", "Permessi b"]);
    expect(openStoredBook(folder, "montefiore").pages().entries).toEqual([]);
  });

  test.each([1, 20, 200])(
    "killed in the middle of a line (%i letters of it written) loses that line only, and gives its number to the next",
    async (letters) => {
      write(["a"]);
      const whole = await readFile(file(), "utf8");
      await appendFile(file(), JSON.stringify({ entry: { request: "x".repeat(300) } }).slice(0, letters));
      expect(write(["b"]).entries.map(({ receipt }) => Number(receipt.numero))).toEqual([1, 2]);
      expect((await readFile(file(), "utf8")).startsWith(whole)).toBe(true);
    },
  );

  test("with a line that is no line of a register does not begin to give numbers anew", async () => {
    write(["a"]);
    await appendFile(file(), '{"entry":{}}\n');
    expect(() => openStoredBook(folder, "bugliano")).toThrow();
  });
});

test("the payment centre remembers positions, money and receipts under way; a half-written file replaces nothing", async () => {
  const position = {
    key: "k",
    payee: "00998877666",
    companyName: "Comune di Bugliano",
    noticeCode: "302000000000000099",
    iuv: "02000000000000099",
    amount: 5_000,
    reason: "Suolo",
    dueOn: "2099-12-31",
    debtor: { type: "F" as const, fiscalCode: "RSSMRA85D52G702X", name: "Maria Rossi" },
    transfers: [],
    switchToExpired: false,
  };
  const node = openStoredNode(folder);
  expect(node.add(position)).toBe("created");
  node.pay(position.noticeCode, "paid", "counter");
  await writeFile(join(folder, "pagamenti.json.new"), "{half");
  const again = openStoredNode(folder);
  expect([again.ledger().map(({ amount }) => amount), again.deliveries().length, again.add(position)]).toEqual([
    [5_000],
    1,
    "duplicate",
  ]);
  expect(again.pay(position.noticeCode, "paid", "counter").outcome).toBe("not_payable");
});

test("whoever sells stamps keeps one key over restarts, readable by its owner alone", async () => {
  const first = await openStampSeller(folder);
  expect(await openStampSeller(folder)).toEqual(first);
  expect((await stat(join(folder, "venditore-di-marche.json"))).mode & 0o077).toBe(0);
  await writeFile(join(folder, "venditore-di-marche.json"), "{}");
  await expect(openStampSeller(folder)).rejects.toThrow();
});

describe("pages", () => {
  test("whatever a vendor or a citizen wrote is shown as text, never as a tag or an attribute", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = html`<p title="${text}">${text}</p>`.html;
        expect(shown.slice(3, -4).replace('title="', "").replace('">', "")).not.toMatch(/[<>"]/);
        const back = shown
          .replace(/^<p title=".*">/s, "")
          .slice(0, -4)
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&#39;", "'")
          .replaceAll("&amp;", "&");
        expect(back).toBe(text);
      }),
    );
  });

  test.each([
    [html`${[html`<b>a</b>`, html`<b>b</b>`]}`, "<b>a</b><b>b</b>"],
    [html`${false}${null}${undefined}`, ""],
    [html`${0}`, "0"],
    [html`${html`<i>${"<"}</i>`}`, "<i>&lt;</i>"],
  ])("pieces are put together without being escaped twice: %j", ({ html: made }, expected) => {
    expect(made).toBe(expected);
  });

  test.each(["/", "/posta", "/protocollo", "/pagamenti", "/codici"])(
    "%s is marked in the menu as the page one is on, and no other is",
    (path) => {
      const made = page({ title: "T", path, content: html`x` });
      expect(made.match(/aria-current="page"/g)).toHaveLength(1);
      expect(made).toContain(`href="${path}" aria-current="page"`);
    },
  );
});

describe("a posted form", () => {
  const posted = (...chunks: string[]) => readForm(Readable.from(chunks.map((chunk) => Buffer.from(chunk))) as never);

  test("is read whole, however it is cut", async () => {
    expect(Object.fromEntries(await posted("no", "te=%C3%A8+bel", "lo&x=1"))).toEqual({ note: "è bello", x: "1" });
  });

  test.each([
    [65_536, false],
    [65_537, true],
  ])("of %i bytes is too large: %s", async (bytes, isRefused) => {
    const outcome = await posted("a=", "x".repeat(bytes - 2)).then(
      () => "read",
      (error: unknown) => (error instanceof FormTooLarge ? "refused" : "?"),
    );
    expect(outcome).toBe(isRefused ? "refused" : "read");
  });
});

describe("an identity", () => {
  const choices = testPeople.flatMap(({ key, methods }) =>
    methods.map((method) => ({ person: key, method, provider: "Poste di prova", level: "2" as const })),
  );

  test.each(choices)(
    "of $person by $method keeps who, how and when in its account, and claims what the federation names",
    (choice) => {
      const at = new Date("2026-03-01T12:00:00.900Z");
      const id = accountId(choice, at);
      const person = testPeople.find(({ key }) => key === choice.person);
      expect(readAccountId(id)).toEqual({ ...choice, at: Math.floor(at.getTime() / 1000) });
      expect(claimsOf(id)).toMatchObject({
        sub: id,
        auth_time: 1_772_366_400,
        identity_protocol: choice.method,
        "https://attributes.eid.gov.it/fiscal_number": `TINIT-${person?.fiscalCode}`,
        gender: person?.gender === "F" ? "female" : "male",
        place_of_birth: { locality: person?.birthPlaceCode },
        address: { country_code: "IT", locality: person?.address.municipality },
      });
    },
  );

  test.each([
    ["spid", "1", "https://www.spid.gov.it/SpidL1"],
    ["spid", "2", "https://www.spid.gov.it/SpidL2"],
    ["spid", "3", "https://www.spid.gov.it/SpidL3"],
    ["cie", "2", "https://www.spid.gov.it/SpidL3"],
    ["eidas", "2", "http://eidas.europa.eu/LoA/substantial"],
  ] as const)("by %s of level %s is as strong as %s", (method, level, acr) => {
    expect(acrOf({ method, level })).toBe(acr);
  });

  test.each([
    { person: "nobody" },
    { method: "passport" },
    { provider: "" },
    { provider: "x".repeat(81) },
    { level: "4" },
  ])("with %j cannot be chosen", (change) => {
    expect(SignInChoice.safeParse({ ...choices[0], ...change }).success).toBe(false);
    expect(() =>
      claimsOf(Buffer.from(JSON.stringify({ ...choices[0], at: 1, ...change })).toString("base64url")),
    ).toThrow();
  });
});
