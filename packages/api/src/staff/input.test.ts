import { staffRoles } from "@sportello/domain/access/actor";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { Cursor, Search, Slug, Text, UploadIds, Year } from "../applications/inputs.ts";
import { SaveText } from "../decision-texts/input.ts";
import { SaveList } from "../lists/input.ts";
import { PreviewOutcome, SaveTemplate } from "../outcome-templates/input.ts";
import { InviteStaff, SaveStaff } from "./input.ts";

const id = "00000000-0000-4000-8000-000000000001";
const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
const somebody = {
  givenName: "Anna",
  familyName: "Lombardi",
  role: "operator",
  officeIds: [id],
  email: "anna@comune.example",
  locale: "it",
};

describe("somebody who is invited", () => {
  test("is known by their address in small letters, whatever was typed", () => {
    expect(InviteStaff.parse({ ...somebody, email: "Anna.Lombardi@Comune.Example" }).email).toBe(
      "anna.lombardi@comune.example",
    );
  });

  test.each(staffRoles)("may be %s", (role) => {
    expect(accepts(InviteStaff, { ...somebody, role })).toBe(true);
  });

  test.each<[string, object]>([
    ["without a name", { givenName: "   " }],
    ["with a name of 81 letters", { familyName: "a".repeat(81) }],
    ["with markup for a name", { givenName: "<b>Anna</b>" }],
    ["with a line break in the name", { familyName: "Lom\nbardi" }],
    ["with an unseen character in the name", { givenName: "An\u0000na" }],
    ["with no address", { email: "anna" }],
    ["with two addresses", { email: "a@x.example, b@x.example" }],
    ["with an address of 255 letters", { email: `${"a".repeat(245)}@x.example` }],
    ["as somebody nobody is here", { role: "superuser" }],
    ["into an office that is none", { officeIds: ["mobility"] }],
    ["into two hundred and one offices", { officeIds: Array.from({ length: 201 }, () => id) }],
    ["in a language we do not speak", { locale: "fr" }],
    ["with a password chosen for them", { password: "segreta" }],
  ])("%s is refused", (_, change) => {
    expect(accepts(InviteStaff, { ...somebody, ...change })).toBe(false);
  });

  test("keeps the address when they are changed: it is not among what can be", () => {
    const { email: _, locale: __, ...who } = somebody;
    expect(accepts(SaveStaff, { id, ...who })).toBe(true);
    expect(accepts(SaveStaff, { id, ...who, email: "altra@comune.example" })).toBe(false);
  });
});

/** What people type, by the field: right, then wrong. */
const typed: readonly [string, z.ZodType, readonly unknown[], readonly unknown[]][] = [
  [
    "a text on an application",
    Text,
    ["a", " a ", "Due righe,\nanche tre.\r\n\tRientrata.", "è 😀", "x".repeat(5_000)],
    ["", "   ", "\n\t", "x".repeat(5_001), "nascosto\u0000", "campana\u0007", "\u009b31m", 7, null],
  ],
  [
    "the address of a service",
    Slug,
    ["a", "ztl-access", "1-2-3", "a".repeat(100)],
    ["", "-a", "a-", "a--b", "A", "è", "a b", "a/b", "../a", "a.json", "a".repeat(101)],
  ],
  ["a year", Year, [1990, 2026, 2100], [1989, 2101, 2026.5, "2026", null]],
  [
    "words to look for",
    Search,
    ["", "rossi", "D'Amico 12/2026", "x".repeat(200)],
    ["x".repeat(201), "a\u0000b", "a\nb", "a\u001fb"],
  ],
  ["where a list goes on", Cursor, [undefined, "", "x".repeat(400)], ["x".repeat(401), 7, null]],
  [
    "files by their ids",
    UploadIds,
    [[], [id], Array.from({ length: 20 }, () => id)],
    [[""], ["x"], Array.from({ length: 21 }, () => id), id],
  ],
];

describe.each(typed)("%s", (_, schema, right, wrong) => {
  test("is taken as it is meant", () => {
    expect(right.filter((value) => !accepts(schema, value))).toEqual([]);
  });
  test("is refused where it is not", () => {
    expect(wrong.filter((value) => accepts(schema, value))).toEqual([]);
  });
});

describe("a text of an office", () => {
  const text = {
    officeId: id,
    serviceId: null,
    command: "reject",
    name: "Manca un documento",
    text: { it: "Gentile {{nome}}" },
  };
  test.each<[string, object, boolean]>([
    ["with a name that will be filled", {}, true],
    ["with a name nobody knows", { text: { it: "Gentile {{cognome_da_nubile}}" } }, false],
    ["with the reason in itself: that is the mail's", { text: { it: "{{motivo}}" } }, false],
    ["with a name nobody knows in German alone", { text: { it: "Ciao", de: "{{unbekannt}}" } }, false],
    ["for a command without words for the citizen", { command: "takeCharge" }, false],
    ["without Italian", { text: { de: "Hallo" } }, false],
    ["without a name", { name: " " }, false],
    ["for one service", { serviceId: id }, true],
    ["for a service that is none", { serviceId: "ztl" }, false],
  ])("%s (%#)", (_, change, isRight) => {
    expect(accepts(SaveText, { ...text, ...change })).toBe(isRight);
  });
});

describe("a document of an outcome", () => {
  const template = {
    serviceId: id,
    outcome: "accepted",
    name: "Permesso",
    title: { it: "Permesso ZTL" },
    body: { it: "# Esito\n\n{{risposte}}" },
  };
  test.each<[string, object, boolean]>([
    ["as the office writes it", {}, true],
    ["for a withdrawal, which decides nothing", { outcome: "withdrawn" }, false],
    ["with a title of two lines", { title: { it: "Permesso\nZTL" } }, false],
    ["with a title of 201 letters", { title: { it: "a".repeat(201) } }, false],
    ["with a body of 20,000 letters", { body: { it: "a".repeat(20_000) } }, true],
    ["with a longer one", { body: { it: "a".repeat(20_001) } }, false],
    ["with an unseen character", { body: { it: "a\u0000" } }, false],
    ["without Italian", { body: { en: "Hello" } }, false],
    ["with an empty translation", { title: { it: "Permesso", de: " " } }, false],
  ])("%s (%#)", (_, change, isRight) => {
    expect(accepts(SaveTemplate, { ...template, ...change })).toBe(isRight);
  });

  test.each<[string, object, boolean]>([
    ["as it will be", {}, true],
    ["with an amount in cents", { amount: 99_999_999 }, true],
    ["with more than a million euro", { amount: 100_000_000 }, false],
    ["with half a cent", { amount: 0.5 }, false],
    ["with money to be given back", { amount: -1 }, false],
    ["of no application", { application: " " }, false],
  ])("is looked at %s (%#)", (_, change, isRight) => {
    expect(accepts(PreviewOutcome, { application: "AN 1234", outcome: "rejected", ...change })).toBe(isRight);
  });
});

describe("a list of the municipality", () => {
  const list = {
    kind: "new",
    key: "zone-ztl",
    name: { it: "Zone" },
    entries: [{ value: "a", label: { it: "Zona A" } }],
  };
  test.each<[string, object, boolean]>([
    ["with one entry", {}, true],
    ["without entries", { entries: [] }, true],
    ["with the same value twice", { entries: [...list.entries, ...list.entries] }, false],
    ["under a key with capitals", { key: "Zone" }, false],
    ["under a key of one letter", { key: "z" }, false],
    ["under a key that ends in a dash", { key: "zone-" }, false],
    ["with an entry that reads as nothing", { entries: [{ value: "a", label: { it: " " } }] }, false],
    ["changed without the revision that was read", { kind: "change", id }, false],
  ])("%s (%#)", (_, change, isRight) => {
    expect(accepts(SaveList, { ...list, ...change })).toBe(isRight);
  });
});
