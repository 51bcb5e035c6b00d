import { expect, test } from "@playwright/test";
import { openDatabase, tenantIdAt } from "../reliability/surroundings.ts";
import { fillAtOnce } from "../support/fill-at-once.ts";
import { smallPdf } from "../support/fill-page.ts";
import { awaitMail } from "../support/mail.ts";
import { openToGuests } from "../support/open-to-guests.ts";
import { payloads } from "../support/payloads.ts";
import { readPdf } from "../support/pdf.ts";
import { places } from "../support/places.ts";

const db = openDatabase();
let service: Awaited<ReturnType<typeof openToGuests>>;
test.beforeAll(async () => {
  service = await openToGuests(db, await tenantIdAt(db, places.web));
});
test.afterAll(async () => {
  await service.close();
  await db.close();
});

test(`of ${payloads.length} scripts in fields, file names, addresses, mails and the receipt none runs`, async ({
  browser,
}) => {
  const context = await browser.newContext({
    locale: "it-IT",
    extraHTTPHeaders: { "x-forwarded-for": "198.51.100.99" },
  });
  const page = await context.newPage();
  const ran: string[] = [];
  await context.exposeFunction("hostileRan", (where: string) => ran.push(where));
  await context.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt", "print"] as const)
      Reflect.set(globalThis, name, () => Reflect.get(globalThis, "hostileRan")(location.href));
  });
  page.on("dialog", (dialog) => {
    ran.push(`dialog at ${page.url()}`);
    void dialog.dismiss();
  });

  await page.goto(`${places.web}/servizi/${service.slug}/richiesta`);
  await page.locator("#privacy").check({ force: true });
  await page.getByRole("button", { name: "Avanti" }).click();
  await page.waitForURL(/\/chi$/);
  const email = `ostile.${Date.now()}@posta.example`;
  await fillAtOnce(page, { nome: payloads.slice(0, 3).join(""), cognome: payloads.slice(3, 6).join(""), email });
  await page.getByRole("button", { name: "Avanti" }).click();
  await page.waitForURL(/\/cosa$/);
  await fillAtOnce(page, { zona: "q3", testo: payloads.join("\n") });
  for (const [index, payload] of payloads.slice(0, 4).entries()) {
    await page.locator("input[type=file]:not([capture])").setInputFiles({
      name: `${payload.replaceAll("/", "∕").slice(0, 60)}.pdf`,
      mimeType: "application/pdf",
      buffer: smallPdf,
    });
    await expect(page.locator("[data-upload-list] li.success")).toHaveCount(index + 1);
  }
  await page.getByRole("button", { name: "Avanti" }).click();
  await page.waitForURL(/riepilogo/);
  await expect(page.locator("main")).toContainText("<script>");
  await page.getByRole("button", { name: "Invia", exact: true }).click();
  await page.waitForURL(/\/inviata/);

  const base = `${places.web}/servizi/${service.slug}`;
  for (const payload of payloads) {
    const query = encodeURIComponent(payload);
    const answer = await page.request.get(`${base}?x=${query}`);
    expect(answer.headers()["content-security-policy"]).not.toMatch(/unsafe-(inline|eval)/);
  }
  for (const payload of payloads.slice(0, 8)) {
    const query = encodeURIComponent(payload);
    for (const url of [
      `/servizi?cerca=${query}`,
      `/stato-pratica?codice=${query}`,
      `/accesso?ritorno=${query}&error=${query}`,
    ])
      await page.goto(places.web + url);
  }

  const mail = await awaitMail(email, /./);
  expect(mail.html).not.toMatch(/<script|<img|<svg|<iframe|onerror=|<[a-z]+[^>]* on\w+=/i);
  const opened = await context.newPage();
  await opened.setContent(mail.html ?? "");
  await opened.close();
  expect(ran).toEqual([]);

  const { id, documents } = await db.inTenant(await tenantIdAt(db, places.web), (tx) =>
    tx.application.findFirstOrThrow({
      where: { serviceId: service.id, submittedAt: { not: null } },
      select: { id: true, documents: { select: { id: true } } },
    }),
  );
  expect(id).not.toBe("");
  const file = await page.request.get(`${places.web}/api/files/document/${documents[0]?.id}`);
  const raw = Buffer.from(await file.body());
  expect(raw.toString("latin1")).not.toMatch(/\/JavaScript|\/JS\b|\/Launch|\/OpenAction\s*<<\s*\/S\s*\/JavaScript/);
  expect((await readPdf(new Uint8Array(raw))).text).toContain("alert");
  await context.close();
});
