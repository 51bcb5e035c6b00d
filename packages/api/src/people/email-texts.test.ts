import { type Locale, locales } from "@sportello/domain/locales";
import { newsKinds } from "@sportello/domain/staff/news-wish";
import { describe, expect, test } from "vitest";
import { newsTexts } from "../news/texts.ts";
import { invitationMail, resetMail } from "../staff/invitations/texts.ts";
import { codeMail, exportMail } from "./email-texts.ts";

const link = "https://bugliano.example/it/x";
/** Every mail that speaks of access and of one's own data, in a language. */
const mails: readonly [string, (locale: Locale) => { subject: string; text: string }, readonly string[]][] = [
  [
    "the code for an address",
    (locale) => codeMail[locale]({ name: "Mario", town: "Comune di Bugliano", code: "012345", link }),
    ["Mario", "012345", link],
  ],
  [
    "the copy of one's data",
    (locale) => exportMail[locale]({ name: "Mario", town: "Comune di Bugliano", day: "30/11/2026", link }),
    ["Mario", "30/11/2026", link],
  ],
  [
    "the invitation to work here",
    (locale) => invitationMail[locale]({ name: "Anna", town: "Comune di Bugliano", link, until: "29/11/2026" }),
    ["Anna", "29/11/2026", link],
  ],
  [
    "a second factor that was reset",
    (locale) => resetMail[locale]({ name: "Anna", town: "Comune di Bugliano", link, days: 3 }),
    ["Anna", "3", link],
  ],
];

describe.each(mails)("%s", (_, mail, said) => {
  test.each(locales)(
    "in %s names the municipality in its subject, whom it is for, and what is to be done",
    (locale) => {
      const { subject, text } = mail(locale);
      expect(subject).toMatch(/^Comune di Bugliano: \S/);
      for (const word of said) expect(text).toContain(word);
      expect(text + subject).not.toMatch(/undefined|null|\{\{|\$\{/);
    },
  );

  test.each(locales)("in %s shows nothing secret on a locked screen", (locale) => {
    expect(mail(locale).subject).not.toMatch(/012345|https:/);
  });

  test("says something of its own in each language", () => {
    expect(new Set(locales.map((locale) => mail(locale).subject)).size).toBe(locales.length);
    expect(new Set(locales.map((locale) => mail(locale).text)).size).toBe(locales.length);
  });
});

test.each(["codeMail", "invitationMail", "resetMail"] as const)(
  "%s tells who did not ask for it what to do, in every language",
  (which) => {
    const all = {
      codeMail: (locale: Locale) => codeMail[locale]({ name: "A", town: "B", code: "1", link }).text,
      invitationMail: (locale: Locale) => invitationMail[locale]({ name: "A", town: "B", link, until: "x" }).text,
      resetMail: (locale: Locale) => resetMail[locale]({ name: "A", town: "B", link, days: 3 }).text,
    };
    const words = { it: /Se non/, de: /[Ff]alls Sie|Wenn Sie/, en: /If you did not/ };
    for (const locale of locales) expect(all[which](locale)).toMatch(words[locale]);
  },
);

describe("the news to staff", () => {
  const counts = [1, 2, 25];

  test.each(locales)("in %s count as people do: one is not %i of many", (locale) => {
    const { subject, kinds } = newsTexts[locale];
    expect(subject(1)).not.toMatch(/\d/);
    expect(subject(25)).toContain("25");
    for (const kind of newsKinds) {
      expect(kinds[kind](1)).not.toMatch(/\d/);
      for (const count of counts.filter((one) => one > 1)) expect(kinds[kind](count)).toContain(String(count));
      expect(kinds[kind](1)).toMatch(/:$/);
    }
  });

  test("say for each kind another thing, in each language", () => {
    const said = locales.flatMap((locale) => newsKinds.map((kind) => newsTexts[locale].kinds[kind](1)));
    expect(new Set(said).size).toBe(said.length);
  });

  test.each(locales)("in %s greet by name and say where to look and where to change it", (locale) => {
    const { hello, open, tune } = newsTexts[locale];
    expect(hello("Anna")).toContain("Anna");
    expect(open).toMatch(/:$/);
    expect(tune.length).toBeGreaterThan(20);
  });
});
