import { randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { findApplication } from "../applications/find.ts";
import { listApplications } from "../applications/list.ts";
import { requestIntegration } from "../applications/request-integration.ts";
import { takeCharge } from "../applications/take-charge.ts";
import type { StaffContext } from "../context.ts";
import { listDataAccesses } from "../data-accesses/list.ts";
import { makeReceipt } from "../documents/make-receipt.ts";
import { tellCitizen } from "../notices/tell-citizen.ts";
import { counterOf, type Counter, shownDocument as document, signInAs, somebody } from "../testing/counter.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let filled: Counter["filled"];
let send: Counter["send"];

const signedIn = (fiscalCode: string) => signInAs(runtime, town, fiscalCode);

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  operator = await town.staff("operator", [town.mobility]);
  ({ filled, send } = counterOf(operator));
});

describe("what was sent from the counter", () => {
  test("is sent once, however often it is pressed", async () => {
    const id = await filled();
    const key = randomUUID();
    const first = await send(id, key);
    expect(await send(id, key)).toEqual(first);
    const [third, fourth] = await Promise.all([send(id, key), send(id, key)]);
    expect([third, fourth]).toEqual([first, first]);
    await expect(send(id)).rejects.toMatchObject({ code: "not_in_this_status" });
    expect(
      await operator.inTenant((tx) => tx.statusChange.count({ where: { applicationId: id, command: "submit" } })),
    ).toBe(1);
  });

  test("names the operator as compiler in the history, and says to the office how the person was identified", async () => {
    const id = await filled();
    await send(id);
    const seen = await findApplicationForStaff(operator, { id, locale: "it" });
    expect(seen).toMatchObject({
      channel: "counter",
      applicant: { signIn: null },
      counter: { operator: operator.session.name, document, identifiedAt: operator.now.toISOString() },
    });
    expect(seen.timeline[0]).toMatchObject({ command: "submit", by: "operator", actorId: operator.actor.id });
  });

  test("has a receipt with the kind and number of the document and who identified the person", async () => {
    const person = somebody();
    const id = await filled(person);
    await send(id);
    await makeReceipt(await asJob(operator), { applicationId: id });
    const printed = JSON.stringify(runtime.printed.at(-1)?.sections.at(-1));
    for (const fact of [
      "Compilata allo sportello",
      "Carta d'identità",
      "CA12345AB",
      "Comune di Bugliano",
      operator.session.name,
      "Anna Verdi",
      person.fiscalCode,
      "445",
    ])
      expect(printed).toContain(fact);
    expect(printed).not.toContain("senza identificazione");
  });

  test("is in the personal area of whoever signs in with that fiscal code, who can read and withdraw it", async () => {
    const person = somebody();
    const id = await filled(person);
    await send(id);
    await makeReceipt(await asJob(operator), { applicationId: id });
    const citizen = await signedIn(person.fiscalCode);
    expect((await listApplications(citizen, {})).items.map((item) => item.id)).toEqual([id]);
    const seen = await findApplication(citizen, { id, locale: "it" });
    expect(seen).toMatchObject({ channel: "counter", documents: [{ kind: "receipt" }] });
    expect(seen.allowed).toContain("withdraw");
    expect(JSON.stringify(seen)).not.toContain("CA12345AB");
    await expect(findApplication(await town.citizen(), { id, locale: "it" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("tells the citizen in their log that the office read their data", async () => {
    const person = somebody();
    await send(await filled(person));
    expect((await listDataAccesses(await signedIn(person.fiscalCode), {})).items).toMatchObject([
      { reader: "staff", use: "application" },
    ]);
  });

  test("is mailed where an address is known, and nowhere else", async () => {
    const told = async (id: string) =>
      tellCitizen(await asJob(operator), {
        applicationId: id,
        changeId: randomUUID(),
        status: "submitted",
        command: "acquire",
      });
    const unknown = await filled();
    await send(unknown);
    expect(await told(unknown)).toBe("no_address");
    const citizen = await town.citizen({ email: "anna@posta.example" });
    const known = await filled({ fiscalCode: citizen.actor.fiscalCode, givenName: "x", familyName: "y" });
    await send(known);
    expect(await told(known)).toBe("sent");
    expect(runtime.notices.sent.at(-1)).toMatchObject({ to: { email: "anna@posta.example" } });
  });

  test("may be asked for integrations: whoever was identified can come back", async () => {
    const id = await filled();
    await send(id);
    await makeReceipt(await asJob(operator), { applicationId: id });
    await takeCharge(operator, { id });
    expect(await requestIntegration(operator, { id, text: "Manca la firma." })).toMatchObject({
      status: "awaiting_integration",
    });
  });
});
