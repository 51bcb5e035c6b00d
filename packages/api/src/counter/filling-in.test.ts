import { randomUUID } from "node:crypto";
import { makeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { listApplications } from "../applications/list.ts";
import { submit } from "../applications/submit.ts";
import type { StaffContext } from "../context.ts";
import { findDesk } from "../desk/find.ts";
import { openFile } from "../documents/open-file.ts";
import { consent } from "../drafts/consent.ts";
import { findDraft } from "../drafts/find.ts";
import { savePage } from "../drafts/save-page.ts";
import { startDraft } from "../drafts/start.ts";
import { counterOf, type Counter, shownDocument as document, signInAs, somebody } from "../testing/counter.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
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
let begin: Counter["begin"];
let filled: Counter["filled"];
let send: Counter["send"];

const signedIn = (fiscalCode: string) => signInAs(runtime, town, fiscalCode);
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
  ({ begin, filled, send } = counterOf(operator));
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
