import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import type { CommandName } from "@sportello/domain/applications/transitions";
import { type Locale, locales } from "@sportello/domain/locales";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { catalogue } from "../catalogue/catalogue.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { addNote } from "../messages/add-note.ts";
import { sendMessage } from "../messages/send.ts";
import { savePreferences } from "../people/save-preferences.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { type Moment, moments } from "./moments.ts";
import { tellCitizen, tellOfMessage, type Told } from "./tell-citizen.ts";
import { usualTexts } from "./texts.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;

const ledBy: Record<Moment, CommandName> = {
  submitted: "acquire",
  registered: "register",
  in_charge: "takeCharge",
  awaiting_integration: "requestIntegration",
  accepted: "accept",
  rejected: "reject",
  withdrawn: "withdraw",
};

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen({ email: "maria@posta.example" });
  operator = await town.staff("operator", [town.mobility]);
});
beforeEach(async () => {
  await savePreferences(citizen, { silenced: [] });
});

type Wish = Partial<Parameters<typeof makeApplication>[2]>;
const made = (wish: Wish = {}) =>
  makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
    assigneeId: operator.actor.id,
    dueOn: new Date("2026-12-01"),
    ...wish,
  });
const changeTo = async (applicationId: string) =>
  (
    await citizen.inTenant((tx) =>
      tx.statusChange.findFirstOrThrow({ where: { applicationId }, orderBy: { at: "desc" } }),
    )
  ).id;
const tell = async (applicationId: string, moment: Moment, changeId?: string): Promise<Told> =>
  tellCitizen(await asJob(citizen), {
    applicationId,
    changeId: changeId ?? (await changeTo(applicationId)),
    status: moment,
    command: ledBy[moment],
  });
const last = () => {
  const mail = runtime.notices.sent.at(-1);
  if (!mail) throw new Error("nothing was sent");
  return mail;
};
const greeting: Record<Locale, string> = { it: "Gentile ", de: "Guten Tag ", en: "Dear " };
const day: Record<Locale, RegExp> = { it: /1 dicembre 2026/, de: /1\. Dezember 2026/, en: /1 December 2026/ };

describe.each(locales)("a citizen who filled in the form in %s", (locale) => {
  test.each(moments)(
    "is told «%s» in that language, with where to read it, and nothing that a mail should not carry",
    async (moment) => {
      const { id, code } = await made({ status: moment === "registered" ? "submitted" : moment, locale });
      expect(await tell(id, moment)).toBe("sent");
      const { to, subject, text, html, from } = last();
      expect(to).toMatchObject({ email: "maria@posta.example" });
      expect(text).toContain(greeting[locale]);
      expect(text).toContain(`/${locale}/area-personale/pratiche/${id}`);
      expect(html).toContain(`lang="${locale}"`);
      expect(from.email).toBe(citizen.tenant.branding.email);
      for (const words of [subject, text, html]) {
        expect(words).not.toMatch(/\{\{|undefined|null|\[object/);
        expect(words).not.toContain(citizen.actor.fiscalCode);
      }
      expect(subject.replaceAll(/\s/g, "")).toContain(moment === "registered" ? "" : (code ?? "?"));
    },
  );

  test("reads the day of the answer as it is written there", async () => {
    const { id } = await made({ status: "submitted", locale });
    await tell(id, "submitted");
    expect(last().text).toMatch(day[locale]);
  });
});

describe("the language of the mails", () => {
  test("is the one chosen in the profile, whatever the form was filled in", async () => {
    await savePreferences(citizen, { silenced: [], locale: "de" });
    const { id } = await made({ locale: "it" });
    await tell(id, "in_charge");
    expect(last().subject).toContain("in Bearbeitung");
    expect(last().text).toContain("/de/area-personale/");
    await savePreferences(citizen, { silenced: [], locale: "it" });
  });

  test("that the municipality does not speak any more gives way to the form's", async () => {
    await savePreferences(citizen, { silenced: [], locale: "de" });
    const job = await asJob(citizen);
    const { id } = await made({ locale: "en" });
    await tellCitizen(
      { ...job, tenant: { ...job.tenant, languages: ["it", "en"] } },
      { applicationId: id, changeId: await changeTo(id), status: "in_charge", command: "takeCharge" },
    );
    expect(last().text).toContain("Dear ");
    await savePreferences(citizen, { silenced: [], locale: "it" });
  });
});

describe("what is told", () => {
  test.each([
    ["registered", "not_wanted"],
    ["in_charge", "not_wanted"],
    ["submitted", "sent"],
    ["awaiting_integration", "sent"],
    ["accepted", "sent"],
    ["rejected", "sent"],
    ["withdrawn", "sent"],
  ] as const)(
    "with every choice silenced «%s» is %s: what the law wants told goes out all the same",
    async (moment, told) => {
      await savePreferences(citizen, { silenced: ["registered", "in_charge", "message"] });
      const { id } = await made({ status: moment === "registered" ? "submitted" : moment });
      const before = runtime.notices.sent.length;
      expect(await tell(id, moment)).toBe(told);
      expect(runtime.notices.sent.length - before).toBe(told === "sent" ? 1 : 0);
    },
  );

  test("is told once, however often its event comes, and at the same time", async () => {
    const { id } = await made({ status: "submitted" });
    const change = await changeTo(id);
    const told = await Promise.all([1, 2, 3].map(() => tell(id, "submitted", change)));
    expect(runtime.notices.sent.filter(({ key }) => key === change)).toHaveLength(1);
    expect(told).toContain("sent");
    expect(await tell(id, "submitted", change)).toBe("already_sent");
  });

  test("is tried again when the mail server was off, and is not told as sent meanwhile", async () => {
    const { id } = await made({ status: "submitted" });
    runtime.notices.failNext();
    await expect(tell(id, "submitted")).rejects.toThrow("fake mail server is down");
    expect(await citizen.inTenant((tx) => tx.notice.findFirst({ where: { applicationId: id } }))).toMatchObject({
      sentAt: null,
    });
    expect(await tell(id, "submitted")).toBe("sent");
  });

  test("waits at the address given in this application; who gave none anywhere is not written to, and that is no fault", async () => {
    const silent = await town.citizen();
    await silent.inTenant((tx) =>
      tx.person.update({ where: { id: silent.actor.id }, data: { contacts: {}, certified: {} } }),
    );
    const { id } = await made({ personId: silent.actor.id });
    expect(await tell(id, "in_charge")).toBe("no_address");
  });

  test.each([
    ["in_charge", "release"],
    ["registered", "assign"],
    ["revoked", "revoke"],
  ] as const)("%s by %s is nobody's news", async (status, command) => {
    const { id } = await made();
    expect(await tellCitizen(await asJob(citizen), { applicationId: id, changeId: id, status, command })).toBe(
      "nothing_to_tell",
    );
  });

  test("carries the office's reason as it was written, and markup in it stays text", async () => {
    const { id } = await made({ status: "rejected" });
    await citizen.inTenant((tx) =>
      tx.application.update({ where: { id }, data: { outcomeReason: 'Manca <b>la targa</b> "AB"' } }),
    );
    await tell(id, "rejected", id);
    expect(last().text).toContain('Manca <b>la targa</b> "AB"');
    expect(last().html).toContain("Manca &lt;b&gt;la targa&lt;/b&gt;");
  });

  test("a service's own words take the place of the usual ones, placeholders filled", async () => {
    const own = catalogue.find(({ slug }) => slug === "ztl-access")?.options.messages ?? {};
    const moment = moments.find((one) => own[one] !== undefined && one !== "registered");
    if (moment === undefined) throw new Error("the service has no words of its own");
    const { id } = await made({ service: town.ztl, status: moment });
    await tell(id, moment);
    const usual = usualTexts[moment].text.it;
    const [opening = ""] = own[moment]?.text.it.split("{{") ?? [];
    expect(last().text.startsWith(opening)).toBe(true);
    expect(own[moment]?.text.it).not.toBe(usual);
    expect(last().text).not.toContain("{{");
  });
});

describe("a message of the office", () => {
  test("is announced, never quoted: it is read after signing in", async () => {
    const { id } = await made();
    const { id: messageId } = await sendMessage(operator, {
      applicationId: id,
      text: "La sua ISEE risulta 12.345 euro",
    });
    expect(await tellOfMessage(await asJob(citizen), { applicationId: id, messageId })).toBe("sent");
    expect(last().text).not.toContain("12.345");
    expect(last().text).toContain(`/area-personale/pratiche/${id}`);
    expect(await tellOfMessage(await asJob(citizen), { applicationId: id, messageId })).toBe("already_sent");
  });

  test("can be done without by mail", async () => {
    await savePreferences(citizen, { silenced: ["message"] });
    const { id } = await made();
    const { id: messageId } = await sendMessage(operator, { applicationId: id, text: "Buongiorno" });
    expect(await tellOfMessage(await asJob(citizen), { applicationId: id, messageId })).toBe("not_wanted");
  });

  test("an internal note makes no event that could tell it", async () => {
    const { id } = await made();
    await addNote(operator, { applicationId: id, text: "Verificare la residenza" });
    expect(
      await citizen.inTenant((tx) =>
        tx.outboxEvent.count({ where: { name: "message/sent", payload: { path: ["applicationId"], equals: id } } }),
      ),
    ).toBe(0);
  });
});
