import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { places } from "../support/places.ts";
import { completeDrafts } from "./complete-drafts.ts";
import { figure } from "./figure.ts";
import { citizenCookie } from "./http/sign-in.ts";
import { receiptOf, refusalOf, submit } from "./http/submit.ts";
import { isSentWhole, sentStates } from "./sent-state.ts";
import { newestCitizen, openDatabase, tenantIdAt } from "./surroundings.ts";

const presses = 50;

test("an application sent fifty times at once is one application, and every answer is the same", async () => {
  const db = openDatabase();
  try {
    const tenantId = await tenantIdAt(db, places.web);
    const cookie = await citizenCookie(places.web, "luca-conti");
    const [id, other] = await completeDrafts(db, { tenantId, personId: await newestCitizen(db, tenantId) }, 2);
    if (!id || !other) throw new Error("unreachable: two drafts were made");
    const key = randomUUID();
    const press = (draft: string) => submit({ site: places.web, cookie, id: draft, key });

    const answers = await Promise.all(Array.from({ length: presses }, () => press(id)));
    const receipts = new Set(answers.map((answer) => JSON.stringify(receiptOf(answer))));
    const refused = await press(other);
    const [sent] = await sentStates(db, tenantId, [{ id, key }]);
    figure(
      "B1",
      `${presses} presses: ${sent?.holders} application, ${receipts.size} answer; another draft with the same key ${refused.status}`,
    );

    expect(receipts.size).toBe(1);
    expect(sent).toMatchObject({ moves: 1, events: 1, holders: 1 });
    expect(sent && isSentWhole(sent)).toBe(true);
    expect([refused.status, refusalOf(refused)]).toEqual([409, "same_key_other_request"]);
    await db.inTenant(tenantId, async (tx) => {
      expect(await tx.application.findUniqueOrThrow({ where: { id: other } })).toMatchObject({
        status: "draft",
        code: null,
        idempotencyKey: null,
      });
    });
  } finally {
    await db.close();
  }
});
