import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { findApplication } from "../applications/find.ts";
import { withdraw } from "../applications/withdraw.ts";
import type { CitizenContext } from "../context.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { sendZtl } from "../testing/send-ztl.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { makeOutcome } from "./make-outcome.ts";
import { makeReceipt } from "./make-receipt.ts";
import { makeWithdrawal } from "./make-withdrawal.ts";
import { openFile } from "./open-file.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
});

const receiptOf = async (applicationId: string) => makeReceipt(await asJob(citizen), { applicationId });
const seen = (id: string) => findApplication(citizen, { id, locale: "it" });

describe("the receipt", () => {
  test("holds every answer in the form's order, the attachments with their digest, and how the person signed in", async () => {
    const { id, code } = await sendZtl(citizen, 3);
    const { documentId } = await receiptOf(id);
    const printed = runtime.printed.at(-1);
    const { summary, uploads, status } = await seen(id);
    expect(status).toBe("submitted");
    const headings = printed?.sections.map(({ heading }) => heading) ?? [];
    expect(headings).toEqual(["La pratica", ...summary.map(({ title }) => title), "Allegati", "Sottoscrizione"]);
    const attachments = printed?.sections.find(({ heading }) => heading === "Allegati")?.table?.rows ?? [];
    expect(attachments.map((row) => row[2] ?? "").toSorted()).toEqual(uploads.map(({ sha256 }) => sha256).toSorted());
    const signature = JSON.stringify(printed?.sections.at(-1));
    for (const fact of ["SPID", "Identità di prova", citizen.actor.fiscalCode, code, "82"])
      expect(signature).toContain(fact);
    const { name, bytes } = await openFile(citizen, { kind: "document", id: documentId });
    expect([name, new TextDecoder().decode(bytes.subarray(0, 4))]).toEqual(["ricevuta.pdf", "%PDF"]);
  });

  test("is one, however often and however close together it is made", async () => {
    const { id } = await sendZtl(citizen);
    const made = await Promise.all([receiptOf(id), receiptOf(id), receiptOf(id)]);
    expect(new Set(made.map(({ documentId }) => documentId)).size).toBe(1);
    const { documents, timeline } = await seen(id);
    expect([documents.length, timeline.filter(({ command }) => command === "acquire").length]).toEqual([1, 1]);
    expect(await citizen.inTenant((tx) => tx.registration.count({ where: { applicationId: id } }))).toBe(1);
  });

  test("is made for an application that was withdrawn before, which stays withdrawn, and so is the withdrawal", async () => {
    const { id } = await sendZtl(citizen);
    await withdraw(citizen, { id, reason: "Ho cambiato idea." });
    const change = (await seen(id)).timeline.at(-1);
    await makeWithdrawal(await asJob(citizen), { applicationId: id, changeId: change?.id ?? "" });
    const { documents, status } = await seen(id);
    expect([status, documents.map(({ kind }) => kind)]).toEqual(["withdrawn", ["receipt", "withdrawal"]]);
    expect(JSON.stringify(runtime.printed.at(-1))).toContain("Ho cambiato idea.");
  });

  test("speaks the language in which the form was filled in", async () => {
    const { id } = await sendZtl(citizen);
    await citizen.inTenant((tx) => tx.application.update({ where: { id }, data: { locale: "de" } }));
    await receiptOf(id);
    expect(runtime.printed.at(-1)).toMatchObject({ language: "de", title: "Eingangsbestätigung" });
  });
});

describe("the outcome", () => {
  test("is not made for an application that was reopened meanwhile", async () => {
    const { id } = await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "in_charge",
    });
    expect(await makeOutcome(await asJob(citizen), { applicationId: id, changeId: id })).toEqual({ documentId: null });
  });

  test("of a service that registers nothing has no number to wait for", async () => {
    const { id } = await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "rejected",
    });
    const change = (await seen(id)).timeline.at(-1);
    await makeOutcome(await asJob(citizen), { applicationId: id, changeId: change?.id ?? "" });
    expect((await seen(id)).documents).toMatchObject([{ kind: "outcome", registration: null }]);
  });
});
