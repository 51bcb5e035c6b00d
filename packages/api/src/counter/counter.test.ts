import { randomUUID } from "node:crypto";
import { makeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { findApplication } from "../applications/find.ts";
import { listApplications } from "../applications/list.ts";
import { requestIntegration } from "../applications/request-integration.ts";
import { submit } from "../applications/submit.ts";
import { takeCharge } from "../applications/take-charge.ts";
import type { StaffContext } from "../context.ts";
import { listDataAccesses } from "../data-accesses/list.ts";
import { findDesk } from "../desk/find.ts";
import { makeReceipt } from "../documents/make-receipt.ts";
import { openFile } from "../documents/open-file.ts";
import { consent } from "../drafts/consent.ts";
import { findDraft } from "../drafts/find.ts";
import { savePage } from "../drafts/save-page.ts";
import { startDraft } from "../drafts/start.ts";
import { tellCitizen } from "../notices/tell-citizen.ts";
import { openCitizenSession } from "../sessions/open-citizen-session.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { addUpload } from "../uploads/add-upload.ts";
import { filePaths } from "../uploads/file-questions.ts";
import { atCounter, forPresent } from "./at-counter.ts";
import { beginAtCounter } from "./begin.ts";
import { discardAtCounter } from "./discard.ts";
import { findCounterDraft } from "./find-draft.ts";
import { findPersonAtCounter } from "./find-person.ts";
import { listCounterDrafts } from "./list-drafts.ts";
import { listCounterServices } from "./list-services.ts";
import { removeUploadAtCounter } from "./remove-upload.ts";
import { submitAtCounter } from "./submit.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let people = 0;

const document = {
  kind: "identity_card",
  number: "CA12345AB",
  issuedBy: "Comune di Bugliano",
  expiresOn: "2031-05-04",
} as const;
const somebody = () => {
  people += 1;
  const named = { familyName: "Verdi", givenName: "Anna" };
  return {
    ...named,
    fiscalCode: computeFiscalCode({
      ...named,
      birthDate: "1950-03-02",
      gender: "F",
      birthPlaceCode: `L${100 + people}`,
    }),
  };
};
const begin = (person = somebody(), ctx = operator, slug = "simple") =>
  beginAtCounter(ctx, { slug, person, document, locale: "it" });
const filled = async (person = somebody(), ctx = operator) => {
  const { id } = await begin(person, ctx);
  await forPresent(consent)(ctx, { id });
  await forPresent(savePage)(ctx, { id, page: "richiesta", answers: { motivo: "Un permesso" }, force: false });
  return id;
};
const send = async (id: string, idempotencyKey = randomUUID()) => submitAtCounter(operator, { id, idempotencyKey });
const signedIn = async (fiscalCode: string) => {
  const { sessionId } = await openCitizenSession(
    runtime,
    town.tenantId,
    {
      fiscalCode,
      givenName: "Anna Maria",
      familyName: "Verdi",
      birthDate: "1950-03-02",
      provider: "Identità di prova",
      protocol: "spid",
      level: "spid2",
      authenticatedAt: runtime.now().toISOString(),
    },
    { ip: "192.0.2.9" },
  );
  return town.citizenOf(sessionId);
};
const audit = () =>
  operator.inTenant(async (tx) =>
    (
      await tx.auditEntry.findMany({
        where: { actorId: operator.actor.id, action: { startsWith: "counter." } },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      })
    ).map(({ action }) => action),
  );

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  operator = await town.staff("operator", [town.mobility]);
});

describe("who comes to the counter", () => {
  test("is unknown the first time: the code alone says when they were born", async () => {
    const { fiscalCode } = somebody();
    expect(await findPersonAtCounter(operator, { fiscalCode })).toEqual({
      isKnown: false,
      fiscalCode,
      birthDate: "1950-03-02",
    });
    expect(await audit()).toEqual([]);
  });

  test("is known with what the digital identity said, and the look-up is a line of the security log", async () => {
    const citizen = await town.citizen({ email: "mario@posta.example" });
    expect(await findPersonAtCounter(operator, { fiscalCode: citizen.actor.fiscalCode })).toMatchObject({
      isKnown: true,
      familyName: expect.any(String) as string,
      birthDate: "1980-01-01",
      hasEmail: true,
    });
    expect(await audit()).toEqual(["counter.person_found"]);
  });

  test("cannot be looked for without end", async () => {
    const { fiscalCode } = somebody();
    for (let time = 0; time < 60; time += 1) await findPersonAtCounter(operator, { fiscalCode });
    await expect(findPersonAtCounter(operator, { fiscalCode })).rejects.toMatchObject({ code: "too_many_requests" });
  });

  test("keeps the names a digital identity said, whatever is typed at the counter", async () => {
    const { fiscalCode } = somebody();
    await signedIn(fiscalCode);
    const { id } = await begin({ fiscalCode, givenName: "Altra", familyName: "Persona" });
    expect((await findCounterDraft(operator, { id })).applicant).toMatchObject({
      givenName: "Anna Maria",
      familyName: "Verdi",
    });
  });

  test("is named by the document shown, as long as only a counter wrote the name", async () => {
    const person = somebody();
    await begin({ ...person, givenName: "Ana" });
    const { id } = await begin(person);
    expect((await findCounterDraft(operator, { id })).applicant.givenName).toBe("Anna");
  });
});

describe("filling in for the person present", () => {
  test("offers the services of one's offices that allow it", async () => {
    await makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug: "solo-online",
      options: { ...shortOptions, allowCounter: false },
    });
    const slugs = async (ctx: StaffContext) => (await listCounterServices(ctx)).map(({ slug }) => slug);
    expect(await slugs(operator)).toEqual(["simple", "ztl-access"]);
    expect(await slugs(await town.staff("operator", [town.mobility], [town.simple]))).toEqual(["simple"]);
    expect(await slugs(await town.staff("operator", [town.archive]))).toEqual([]);
    await expect(begin(somebody(), operator, "solo-online")).rejects.toMatchObject({ code: "counter_not_allowed" });
    await expect(begin(somebody(), await town.staff("operator", [town.archive]))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("wants a document that is still good", async () => {
    const expired = { ...document, expiresOn: "2026-11-22" };
    await expect(
      beginAtCounter(operator, { slug: "simple", person: somebody(), document: expired, locale: "it" }),
    ).rejects.toMatchObject({ code: "document_expired" });
    expect(
      (
        await beginAtCounter(operator, {
          slug: "simple",
          person: somebody(),
          document: { ...expired, expiresOn: "2026-11-23" },
          locale: "it",
        })
      ).id,
    ).toBeTruthy();
  });

  test("begins with what the town knows, which nobody can retype", async () => {
    const citizen = await town.citizen();
    const { id } = await begin(
      { fiscalCode: citizen.actor.fiscalCode, givenName: "x", familyName: "y" },
      operator,
      "ztl-access",
    );
    const { answers, locked, counter, keepKey } = await findCounterDraft(operator, { id });
    expect(Object.values(locked)).toContain(citizen.actor.fiscalCode);
    expect(JSON.stringify(answers)).toContain(citizen.actor.fiscalCode);
    expect(counter).toMatchObject({ operator: operator.session.name, document });
    expect(keepKey).toBeNull();
  });

  test("has the rules of the citizens' form: wrong pages are told, and nothing wrong is sent", async () => {
    const { id } = await begin();
    await forPresent(consent)(operator, { id });
    const { errors } = await forPresent(savePage)(operator, {
      id,
      page: "richiesta",
      answers: { motivo: "" },
      force: false,
    });
    expect(errors).toMatchObject([{ path: "motivo", code: "required" }]);
    await expect(send(id)).rejects.toMatchObject({ code: "invalid_answers" });
  });

  test("is one operator's: a colleague, the citizen and the queue do not see it before it is sent", async () => {
    const person = somebody();
    const id = await filled(person);
    const colleague = await town.staff("manager", [town.mobility]);
    await expect(findCounterDraft(colleague, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(submitAtCounter(colleague, { id, idempotencyKey: randomUUID() })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(findApplicationForStaff(operator, { id, locale: "it" })).rejects.toMatchObject({ code: "not_found" });
    const citizen = await signedIn(person.fiscalCode);
    await expect(findDraft(citizen, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(submit(citizen, { id, idempotencyKey: randomUUID() })).rejects.toMatchObject({ code: "not_found" });
    expect([(await findDesk(citizen)).drafts, (await listApplications(citizen, {})).items]).toEqual([[], []]);
    expect((await startDraft(citizen, { slug: "simple", fresh: false, locale: "it" })).resumed).toBe(false);
    expect((await listCounterDrafts(operator)).map((draft) => draft.id)).toEqual([id]);
    expect(await listCounterDrafts(colleague)).toEqual([]);
  });

  test("a draft a citizen began online is not the counter's", async () => {
    const citizen = await town.citizen();
    const { id } = await startDraft(citizen, { slug: "simple", fresh: true, locale: "it" });
    await expect(atCounter(operator, id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("takes files and gives them back until it is sent", async () => {
    const { id } = await begin(somebody(), operator, "ztl-access");
    const present = await atCounter(operator, id);
    await expect(
      addUpload(present, { applicationId: id, field: "non.esiste", name: "carta.pdf", bytes: pdfBytes() }),
    ).rejects.toMatchObject({ code: "unknown_field" });
    const upload = await addUpload(present, {
      applicationId: id,
      field: await aFileQuestion(id),
      name: "carta.pdf",
      bytes: pdfBytes(),
    });
    expect((await findCounterDraft(operator, { id })).uploads).toMatchObject([
      { id: upload.id, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    expect((await openFile(operator, { kind: "upload", id: upload.id })).bytes).toEqual(pdfBytes());
    await expect(
      openFile(await town.staff("operator", [town.mobility]), { kind: "upload", id: upload.id }),
    ).rejects.toMatchObject({ code: "not_found" });
    await removeUploadAtCounter(operator, { id, uploadId: upload.id });
    expect((await findCounterDraft(operator, { id })).uploads).toEqual([]);
  });

  test("can be thrown away, with what was noted of the document", async () => {
    const id = await filled();
    await discardAtCounter(operator, { id });
    await expect(findCounterDraft(operator, { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await operator.inTenant((tx) => tx.counterFiling.count({ where: { applicationId: id } }))).toBe(0);
    expect(await audit()).toEqual(["counter.filling_begun", "counter.filling_discarded"]);
  });
});

const aFileQuestion = async (id: string): Promise<string> => {
  const { form, answers } = await findCounterDraft(operator, { id });
  return filePaths(form, answers)[0] ?? "";
};

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
