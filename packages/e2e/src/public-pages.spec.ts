import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { inLanguage, publicPages } from "./support/citizens-pages.ts";
import { hook } from "./support/model.ts";
import { onHost, places } from "./support/places.ts";
import { lostAtTwiceTheSize, motionOf } from "./support/seen.ts";
import { overflowOf, untranslatedOn } from "./support/untranslated.ts";

const montefiore = onHost(places.web, "montefiore.localhost");

for (const path of publicPages)
  test(`K1, K3, K4: ${path} is accessible, fits 320 px, and is German and English where it should be`, async ({
    page,
  }) => {
    const refused: string[] = [];
    page.on("console", (message) => message.text().includes("Content Security Policy") && refused.push(message.text()));
    // Nothing may depend on the web font, which comes late on a slow line; the system's own letters are wider.
    await page.route("**/*.woff2", (route) => route.abort());
    await page.goto(places.web + path);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    // Polled: what was as wide as a desk may still be shrinking.
    await expect.poll(() => overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 390, height: 800 });
    for (const language of ["de", "en"] as const) {
      await page.goto(places.web + inLanguage(language, path));
      await expect.poll(() => overflowOf(page)).toBe(0);
      expect(await untranslatedOn(page, language)).toEqual([]);
    }
    expect(refused).toEqual([]);
  });

test("K3: with the text twice as large nothing is cut, covered or off the screen, on any page", async ({ page }) => {
  for (const path of publicPages) {
    await page.goto(places.web + path);
    expect.soft(await lostAtTwiceTheSize(page), path).toEqual([]);
  }
});

test("K3: who asks for less motion sees none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(`${places.web}/servizi`);
  expect(await motionOf(page)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of ["/", "/servizi", "/servizi/ztl-access", "/accesso"]) {
    await page.goto(places.web + path);
    expect.soft(await motionOf(page), path).toBe(0);
  }
});

test("K3: with forced colours buttons, cards and icons keep their shape", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(`${places.web}/servizi`);
  const edges = await page
    .locator("main .btn:visible, main .card")
    .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth)));
  expect(edges.length).toBeGreaterThan(2);
  expect(edges.filter((width) => width < 1)).toEqual([]);
  const [icon, text] = await page
    .locator(".autocomplete-icon .icon path")
    .evaluate((svg) => [getComputedStyle(svg).fill, getComputedStyle(document.body).color]);
  expect(icon).toBe(text);
});

test.describe("finding a service", () => {
  test("the results follow the typing, forgive an error and say so; the address can be sent to somebody", async ({
    page,
  }) => {
    await page.goto(`${places.web}/servizi`);
    const field = page.getByRole("searchbox", { name: "Cerca un servizio" });
    await field.pressSequentially("permsso residenti");
    await expect(page.getByText("Non abbiamo trovato «permsso»")).toBeVisible();
    await expect(page.getByRole("link", { name: "Permesso di sosta per residenti" })).toBeVisible();
    await expect(page).toHaveURL(/\?cerca=permsso\+residenti$/);
    await expect(field).toHaveValue("permsso residenti");
    await expect(field).toBeFocused();
    await field.fill("");
    await expect(page).toHaveURL(/\/servizi$/);
  });

  test("filters narrow and count, stay with the search, and let go one by one", async ({ page }) => {
    await page.goto(`${places.web}/servizi?cerca=permesso`);
    const filters = page.getByRole("navigation", { name: "Filtra i servizi" });
    const link = filters.getByRole("link", { name: /^Avere un veicolo/ });
    const promised = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
    await link.click();
    await expect(page).toHaveURL(/cerca=permesso&evento=veicolo/);
    await expect(page.locator(hook("service-link"))).toHaveCount(promised);
    await expect(link).toHaveAttribute("aria-current", "true");
    await page.getByRole("link", { name: "Togli il filtro Avere un veicolo" }).click();
    await expect(page).toHaveURL(/\/servizi\?cerca=permesso$/);
  });

  test("on a phone the filters open over the page and close with what they give", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${places.web}/servizi`);
    await page.getByRole("button", { name: "Filtra" }).click();
    const filters = page.getByRole("navigation", { name: "Filtra i servizi" });
    await filters.getByRole("link", { name: /^Mobilità e trasporti/ }).click();
    await expect(page).toHaveURL(/categoria=mobilita-e-trasporti/);
    await expectAccessible(page);
    await filters.getByRole("button", { name: /^Mostra \d+ serviz/ }).click();
    await expect(filters).toBeHidden();
  });
});

test("a service that ends, one not open yet and one paused say so calmly, with the day", async ({ page }) => {
  await page.goto(`${places.web}/novita/avvisi`);
  await expect(page.locator("main")).toContainText(/Puoi inviare la richiesta fino al \d+ [a-z]+ 20\d\d/);
  await page.goto(`${montefiore}/de/servizi/resident-parking`);
  await expect(page.locator(hook("service-status"))).toHaveText(/ausgesetzt/);
  await expect(page.locator("main")).toContainText("Die Anträge ruhen");
  await expect(page.locator(hook("service-online-access"))).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${montefiore}/servizi`);
  await expect(page.locator("main")).toContainText(/Potrai inviare la richiesta dal \d+ [a-z]+ 20\d\d/);
});

test.describe("for search engines", () => {
  test("the site map lists every public page in every language, and none of its addresses nor of the pages' links is dead", async ({
    request,
  }) => {
    const map = await (await request.get(`${places.web}/sitemap.xml`)).text();
    const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
    expect(listed.filter((address) => address.includes("/de")).length).toBe(listed.length / 3);
    const links = new Set(listed.map((address) => new URL(address).pathname));
    for (const path of ["/", "/servizi", "/servizi/ztl-access", "/mappa-del-sito", "/vivere-il-comune"]) {
      const found = (await (await request.get(places.web + path)).text()).matchAll(/<a [^>]*href="(\/[^"#?]*)/g);
      for (const [, href = "/"] of found) links.add(href);
    }
    const dead: string[] = [];
    for (const path of links)
      if ((await request.get(places.web + path, { maxRedirects: 5 })).status() >= 400) dead.push(path);
    expect(dead).toEqual([]);
    expect(await (await request.get(`${places.web}/robots.txt`)).text()).toContain("/sitemap.xml");
  });

  test("a page names its one address and its other languages, also where it is filtered", async ({ page }) => {
    await page.goto(`${places.web}/de/servizi?categoria=mobilita-e-trasporti`);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `${places.web}/de/servizi`);
    await expect(page.locator("link[hreflang=it]")).toHaveAttribute("href", `${places.web}/servizi`);
    await expect(page.locator("link[hreflang=en]")).toHaveAttribute("href", `${places.web}/en/servizi`);
    await expect(page.locator("meta[property='og:title']")).toHaveAttribute("content", "Dienste");
    await page.getByRole("link", { name: /ITA/ }).click();
    await expect(page).toHaveURL(/\/servizi\?categoria=mobilita-e-trasporti$/);
  });
});

test("a page that is not there answers 404 and helps: search, services, contacts", async ({ page }) => {
  const answer = await page.goto(`${places.web}/servizi/un-servizio-che-manca`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "I servizi più richiesti" })).toBeVisible();
  await page.getByRole("searchbox").fill("ztl");
  await page.getByRole("button", { name: "Cerca" }).click();
  await expect(page.getByRole("link", { name: "Permesso di accesso alla ZTL" })).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("something missing inside a page says so, in the reader's language and with 404", async ({ page }) => {
    for (const [path, title] of [
      ["/servizi/non-esiste", "Pagina non trovata"],
      ["/de/eventi-della-vita/keines", "Seite nicht gefunden"],
    ] as const) {
      expect((await page.goto(places.web + path))?.status()).toBe(404);
      await expect(page.locator("main").getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.locator("header").first()).toBeVisible();
    }
  });

  test("K6: search, filters, more results and a sheet work", async ({ page }) => {
    await page.goto(places.web);
    await page.getByRole("searchbox").fill("genehmigung");
    await page.getByRole("button", { name: "Cerca" }).click();
    await expect(page).toHaveURL(/\/servizi\?cerca=genehmigung/);
    await page
      .getByRole("link", { name: /^Mobilità e trasporti/ })
      .first()
      .click();
    await expect(page).toHaveURL(/cerca=genehmigung&categoria=mobilita-e-trasporti/);
    await page.getByRole("link", { name: "Permesso di accesso alla ZTL" }).click();
    await expect(page.locator(hook("service-title"))).toHaveText("Permesso di accesso alla ZTL");
    await page.locator(hook("page-index")).getByRole("link", { name: "Contatti" }).click();
    await expect(page.getByRole("heading", { name: "Contatti", exact: true }).first()).toBeInViewport();
  });

  test("an address that is none of ours answers 404, in the municipality's frame and in the reader's language", async ({
    page,
  }) => {
    for (const [path, title] of [
      ["/una/pagina/che/manca", "Pagina non trovata"],
      ["/de/fehlt", "Seite nicht gefunden"],
    ] as const) {
      const answer = await page.goto(places.web + path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(page.getByRole("main").getByRole("link", { name: /ZTL/ }).first()).toBeVisible();
      await expect(page.getByRole("contentinfo")).toBeVisible();
    }
    await page.goto(`${onHost(places.web, "nessuno.localhost")}/una/pagina`);
    await expect(page.getByRole("heading", { level: 1, name: "Questa pagina non esiste" })).toBeVisible();
  });
});
