import { expect, type Page, test } from "@playwright/test";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { signIn } from "./support/citizen.ts";
import { answerAt, smallPdf } from "./support/fill-page.ts";
import { places } from "./support/places.ts";
import { agree, send } from "./support/send-application.ts";

test.use({ javaScriptEnabled: false });

/** The first example of one resident with one vehicle and nothing special. */
const plainSeed = (): number => {
  for (let seed = 1; seed < 500; seed += 1) {
    const answers = exampleAnswers("ztl-access", seed);
    const vehicles = answers["vehicles"];
    const isPlain =
      answers["capacity"] === "self" &&
      answers["entitlement"] === "resident" &&
      Array.isArray(vehicles) &&
      vehicles.length === 1;
    if (isPlain && answerAt(answers, "vehicles.0.vehicle.ownership") === "owner") return seed;
  }
  throw new Error("no plain example among the first 500");
};

/** Fills what the answers know, in the page as the server sent it. */
const fill = async (page: Page, answers: ReturnType<typeof exampleAnswers>): Promise<void> => {
  for (const control of await page.locator("main form [name]:not([capture])").all()) {
    const [name, type, value] = [
      (await control.getAttribute("name")) ?? "",
      await control.getAttribute("type"),
      (await control.getAttribute("value")) ?? "",
    ];
    const wanted = answerAt(answers, name.replace(/^_file\./, ""));
    if (wanted === undefined || type === "hidden" || type === "submit") continue;
    if (type === "file")
      await control.setInputFiles({ name: "documento.pdf", mimeType: "application/pdf", buffer: smallPdf });
    else if (type === "radio") {
      if (wanted === value) await control.check({ force: true });
    } else if (type === "checkbox")
      await control.setChecked(wanted === true || (Array.isArray(wanted) && wanted.includes(value)), { force: true });
    else if (typeof wanted === "string" || typeof wanted === "number") {
      if ((await control.evaluate((element) => element.tagName)) === "SELECT")
        await control.selectOption(String(wanted));
      else if (await control.isEditable()) await control.fill(String(wanted));
    }
  }
};

test("a citizen whose browser runs no scripts fills the whole form and sends it", async ({ page }) => {
  await signIn(page, { person: "amina-diallo" });
  await page.goto(`${places.web}/servizi/ztl-access`);
  await page.getByRole("link", { name: "Accedi al servizio" }).first().click();
  await agree(page);
  const answers = exampleAnswers("ztl-access", plainSeed());
  for (let pages = 0; pages < 8 && !page.url().includes("/riepilogo"); pages += 1) {
    await fill(page, answers);
    await page.getByRole("button", { name: "Avanti" }).click();
  }
  const { code } = await send(page);
  expect(code).toMatch(/^AN/);
});

test("the catalogue, a sheet and the status by code work without scripts", async ({ page }) => {
  await page.goto(`${places.web}/servizi?query=ztl`);
  await expect(page.getByRole("link", { name: "Permesso di accesso alla ZTL" }).first()).toBeVisible();
  await page.goto(`${places.web}/stato-pratica`);
  await page.getByLabel(/Codice della pratica/).fill("AN000");
  await page.getByRole("button", { name: "Cerca la pratica" }).click();
  await expect(page.getByText("Nessuna pratica con questo codice")).toBeVisible();
});
