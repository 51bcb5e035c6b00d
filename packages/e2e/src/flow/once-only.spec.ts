import { expect, test } from "@playwright/test";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { newestCitizen, openDatabase, tenantIdAt } from "../reliability/surroundings.ts";
import { expectAccessible } from "../support/axe.ts";
import { signIn } from "../support/citizen.ts";
import { citizensThings } from "../support/citizens-things.ts";
import { answerAt } from "../support/fill-page.ts";
import { places } from "../support/places.ts";
import { agree } from "../support/send-application.ts";
import { overflowOf, untranslatedOn } from "../support/untranslated.ts";

const db = openDatabase();
test.afterAll(() => db.close());

test("C.SE.1.5 who told the town about their vehicle for one service need not type it again for another, if they like", async ({
  page,
}) => {
  await signIn(page, { person: "amina-diallo" });
  const tenantId = await tenantIdAt(db, places.web);
  await citizensThings(db, { tenantId, personId: await newestCitizen(db, tenantId) });
  const plate = answerAt(exampleAnswers("ztl-access", 3), "vehicles.0.vehicle.plate");
  const door = `${places.web}/servizi/resident-parking/richiesta`;

  await page.setViewportSize({ width: 320, height: 800 });
  for (const [language, prefix] of [
    ["de", "/de"],
    ["en", "/en"],
  ] as const) {
    await page.goto(`${places.web}${prefix}/servizi/resident-parking/richiesta`);
    expect(await untranslatedOn(page, language)).toEqual([]);
    await expect.poll(() => overflowOf(page)).toBe(0);
  }
  await page.goto(door);
  const box = page.getByLabel(/Dati dei veicoli \(da «Permesso di accesso alla ZTL»/);
  await expect(box).not.toBeChecked();
  await expectAccessible(page);
  await box.check({ force: true });
  await agree(page);
  await page.waitForURL(/\/richiesta\/[0-9a-f-]{36}\/(?!privacy)/);
  await page.goto(page.url().replace(/[^/]+$/, "veicoli"));
  await expect(page.locator("[name='vehicles.0.vehicle.plate']")).toHaveValue(String(plate));
});
