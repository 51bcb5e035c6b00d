import type { Payment } from "@sportello/db/generated/client";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { CitizenContext } from "../context.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown } from "../testing/town.ts";
import { readerOf } from "./reader-of.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let citizen: CitizenContext;
beforeAll(async () => {
  const town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
});

/** Who is written to about a due, which has no application. */
const reader = async (fiscalCode: string) => {
  const job = await asJob(citizen);
  return job.inTenant((tx) => readerOf(job, tx, { applicationId: null, fiscalCode } as Payment));
};
const person = (data: object) =>
  citizen.inTenant((tx) => tx.person.update({ where: { id: citizen.actor.id }, data, select: { fiscalCode: true } }));

describe("a due is told to the person with its fiscal code", () => {
  test.each([
    [{ locale: "de" }, "de"],
    [{ locale: "en", silenced: ["message"] }, "en"],
    [{}, "it"],
  ])("with the preferences %o in %s", async (preferences, locale) => {
    const { fiscalCode } = await person({ preferences, contacts: { email: "maria@posta.example" } });
    expect(await reader(fiscalCode ?? "")).toEqual({ email: "maria@posta.example", locale });
  });

  test.each([
    [{ email: "detta@posta.example" }, { email: "certificata@posta.example" }, "detta@posta.example"],
    [{}, { email: "certificata@posta.example" }, "certificata@posta.example"],
    [{}, {}, undefined],
  ])("at the address they gave (%o), else the certified one (%o)", async (contacts, certified, email) => {
    const { fiscalCode } = await person({ contacts, certified, preferences: {} });
    expect(await reader(fiscalCode ?? "")).toEqual({ email, locale: "it" });
  });

  test("and to nobody, where they never signed in", async () => {
    expect(await reader("BNCLRD70A01H501X")).toEqual({ email: undefined, locale: "it" });
  });
});
