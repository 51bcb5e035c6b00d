import { expect, type Page, test } from "@playwright/test";
import { openDatabase, tenantIdAt } from "./reliability/surroundings.ts";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/citizen.ts";
import { smallPdf } from "./support/fill-page.ts";
import { places } from "./support/places.ts";
import { openDraft } from "./support/send-application.ts";

const db = openDatabase();
test.afterAll(() => db.close());

/** A new draft of the ZTL permit, open at its first page. */
const begin = async (page: Page): Promise<{ draft: string; base: string }> => {
  await signIn(page, { person: "giuseppe-verdi" });
  await openDraft(page);
  const draft = /richiesta\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  return { draft, base: `${places.web}/servizi/ztl-access/richiesta/${draft}` };
};

const answersOf = async (draft: string): Promise<unknown> => {
  const tenantId = await tenantIdAt(db, places.web);
  return (await db.inTenant(tenantId, (tx) => tx.application.findUniqueOrThrow({ where: { id: draft } }))).answers;
};

/** What the browser would post for the page, changed by hand. */
const tampered = async (page: Page, changes: Record<string, string>): Promise<Record<string, string>> => ({
  ...(await page
    .locator("main form")
    .first()
    .evaluate((form: HTMLFormElement) =>
      Object.fromEntries(
        [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      ),
    )),
  ...changes,
});

test("another person's fiscal code, put into the request by hand, does not enter the draft", async ({ page }) => {
  const { draft, base } = await begin(page);
  const multipart = await tampered(page, {
    "applicant.fiscalCode": "RSSMRA85D52G702X",
    "applicant.givenName": "Maria",
  });
  await page.request.post(`${base}/richiedente/salva`, { multipart, headers: { origin: places.web } });
  expect(JSON.stringify(await answersOf(draft))).not.toContain("RSSMRA85D52G702X");
  await page.goto(`${base}/richiedente`);
  await expect(page.getByText("VRDGPP58R03M126T")).toBeVisible();
});

test("a question that the form does not ask is refused, and what was typed is kept", async ({ page }) => {
  const { draft, base } = await begin(page);
  const multipart = await tampered(page, { isAdmin: "true", "contacts.phone": "+39 333 9999999" });
  await page.request.post(`${base}/richiedente/salva`, { multipart, headers: { origin: places.web } });
  const kept = JSON.stringify(await answersOf(draft));
  expect(kept).not.toContain("isAdmin");
  expect(kept).toContain("+39 333 9999999");
});

test("a post from another site is refused", async ({ page }) => {
  const { base } = await begin(page);
  const multipart = await tampered(page, {});
  const answer = await page.request.post(`${base}/richiedente/salva`, {
    multipart,
    headers: { origin: "https://evil.example" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(403);
});

test.describe("a file that cannot be taken", () => {
  const attach = async (page: Page, name: string, buffer: Buffer) => {
    const { base } = await begin(page);
    await page.goto(`${base}/dichiarazioni`);
    const question = page.locator("[data-upload]").first();
    await question
      .locator("input[type=file]:not([capture])")
      .setInputFiles({ name, mimeType: "application/pdf", buffer });
    return question;
  };

  test("a program named .pdf is told apart by its content", async ({ page }) => {
    const program = Buffer.concat([
      Buffer.from("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00", "latin1"),
      Buffer.alloc(4096, 7),
    ]);
    const question = await attach(page, "fattura.pdf", program);
    await expect(question.locator("[data-upload-status]")).toContainText("fattura.pdf");
    await expect(question.locator("[data-upload-list] li")).toHaveCount(0);
    await expectAccessible(page);
  });

  test("10 MB where 5 are allowed is said in words", async ({ page }) => {
    const question = await attach(page, "grande.pdf", Buffer.concat([smallPdf, Buffer.alloc(10_000_000, 32)]));
    await expect(question.locator("[data-upload-status]")).toContainText("grande.pdf");
    await expect(question.locator("[data-upload-list] li")).toHaveCount(0);
  });
});

test("a tab left behind does not overwrite what was saved elsewhere, and loses nothing", async ({ page, context }) => {
  const { draft, base } = await begin(page);
  const other = await context.newPage();
  await other.goto(`${base}/richiedente`);
  await page.getByLabel(/Numero di telefono/).fill("+39 333 1111111");
  await page.getByRole("button", { name: "Salva", exact: true }).click();
  await expect(page.getByText("Richiesta salvata").first()).toBeVisible();
  await other.getByLabel(/Numero di telefono/).fill("+39 333 2222222");
  await other.getByRole("button", { name: "Avanti" }).click();
  await expect(other.getByRole("heading", { name: "Questa richiesta è aperta anche altrove" })).toBeVisible();
  await expectAccessible(other);
  expect(JSON.stringify(await answersOf(draft))).toContain("+39 333 1111111");
  await other.getByRole("button", { name: "Salva le risposte di questa pagina" }).click();
  await expect(other).toHaveURL(new RegExp(draft));
  expect(JSON.stringify(await answersOf(draft))).toContain("+39 333 2222222");
});

test("a service closed while the form was open says so, and the draft is kept", async ({ page }) => {
  const { draft } = await begin(page);
  const tenantId = await tenantIdAt(db, places.web);
  const setStatus = (status: "active" | "suspended") =>
    db.inTenant(tenantId, (tx) => tx.service.updateMany({ where: { slug: "ztl-access" }, data: { status } }));
  await setStatus("suspended");
  try {
    await page.getByLabel(/Numero di telefono/).fill("+39 333 3333333");
    await page.getByRole("button", { name: "Avanti" }).click();
    await expect(page.getByText(/sospeso|non è attivo|chiuso|non accetta/i).first()).toBeVisible();
    expect(JSON.stringify(await answersOf(draft))).toContain("+39 333 3333333");
  } finally {
    await setStatus("active");
  }
});

test("SPID level 1 does not open a service that wants level 2", async ({ page }) => {
  await signIn(page, { person: "luca-conti", level: "1" });
  await page.goto(`${places.web}/servizi/ztl-access/richiesta`);
  const box = page.getByLabel("Ho letto e compreso l'informativa sulla privacy");
  const fresh = page.getByRole("button", { name: "Inizia una nuova richiesta" });
  await expect(box.or(fresh).first()).toBeVisible();
  // Where a draft of an earlier test waits, asking for a new one is refused at once.
  if (await fresh.isVisible()) {
    await fresh.click();
  } else {
    await box.check({ force: true });
    await page.getByRole("button", { name: "Avanti" }).click();
  }
  await expect(page.getByText("Serve un accesso più sicuro").first()).toBeVisible();
  await expectAccessible(page);
});

test("who gives up at the identity provider comes back to a page that explains", async ({ page }) => {
  await page.goto(`${places.web}/accesso`);
  await page.getByRole("link", { name: "Entra con SPID" }).click();
  await page.getByRole("button", { name: "Annulla" }).click();
  await expect(page.getByText("Non è stato possibile accedere").first()).toBeVisible();
});
