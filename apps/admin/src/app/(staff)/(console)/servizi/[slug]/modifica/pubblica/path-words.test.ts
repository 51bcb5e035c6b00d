import { type Locale, locales } from "@sportello/domain/locales";
import { exemptionGrounds } from "@sportello/domain/payments/stamp-exemption";
import { formatOf } from "@sportello/ui/format-of";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../../../../testing/messages.ts";
import { pathWords } from "./path-words.ts";
import { valueWords } from "./value-words.ts";

const office = "0197a000-0000-7000-8000-000000000001";
const anna = "0197a000-0000-7000-8000-00000000000a";
const words = (path: string, locale: Locale = "it") => {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    onError: (error) => {
      throw error;
    },
  });
  return pathWords(path, t);
};
const said = (path: string, value: string, locale: Locale = "it") =>
  valueWords(path, value, {
    messages: messagesOf(locale),
    format: formatOf(locale),
    locale,
    names: new Map([
      [office, "Mobilità"],
      [anna, "Anna Brandi"],
    ]),
  }).replaceAll(/\s/g, " ");

/** A place of every kind of value that general, sheet and rules may hold. */
const everyPlace = `
  officeId category topics lifeEvents audiences isFeatured
  title.it summary.de keywords.en recipients.it description.it howTo.it needed.it outcome.it
  times.text.it times.steps.0.days times.steps.0.title.it times.steps.0.text.it costs.it conditions.it
  more.0.title.it more.0.text.it links.0.title.it links.0.url
  level maxDays allowWithdraw allowReopening allowIntegration allowCounter payment
  stamp stampWays stampExemptions appIo.serviceId
  charge.amount.kind charge.amount.cents charge.amount.path charge.reason.it charge.category charge.expiresInDays charge.intermediary
  charge.split.0.chapter charge.split.0.assessment charge.split.0.office charge.split.0.share.cents charge.split.0.share.weight
  assignment.rules.0.question assignment.rules.0.operator assignment.rules.0.values
  assignment.rules.0.to.officeId assignment.rules.0.to.staffId assignment.otherwise.officeId
  registration.classification registration.folder registration.includeMessages
  messages.submitted.subject.it messages.registered.text.it messages.in_charge.text.it messages.awaiting_integration.text.de
  messages.accepted.text.it messages.rejected.text.it messages.withdrawn.text.en
`
  .trim()
  .split(/\s+/);

describe("the place of a change", () => {
  test.each(locales)("is never told by a key of the code, in %s", (locale) => {
    const keys = new Set(everyPlace.flatMap((path) => path.split(".")).filter((key) => !/^\d+$/.test(key)));
    // A word may happen to be spelt as its key in English.
    const left = [...keys].filter((key) => words(key, locale) === key);
    expect(left).toEqual([]);
  });

  test.each([
    ["times.steps.0.title.de", "Tempi e scadenze · Passi e scadenze · 1 · Titolo · Deutsch"],
    ["charge.split.11.share.cents", "Pagamento · Ripartizione sui capitoli · 12 · Quota · Euro"],
    ["assignment.rules.0.operator", "A chi va la pratica · Regole · 1 · Confronto"],
    ["assignment.rules.1.question", "A chi va la pratica · Regole · 2 · Domanda"],
    ["assignment.rules.1.to.staffId", "A chi va la pratica · Regole · 2 · Destinazione · Persona"],
    ["assignment.otherwise.officeId", "A chi va la pratica · Se nessuna regola si applica · Ufficio"],
    ["messages.accepted.subject.it", "Messaggi · Accettata · Oggetto · Italiano"],
  ])("%s is «%s»", (path, text) => {
    expect(words(path)).toBe(text);
  });

  test.each(["somethingNew", "constructor", "toString", "__proto__", ""])("«%s», which has no name, stays", (key) => {
    expect(words(key)).toBe(key);
  });
});

describe("a value of a change", () => {
  test.each([
    ["allowWithdraw", "true", "Sì"],
    ["registration.includeMessages", "false", "No"],
    ["isFeatured", "true", "Sì"],
    ["level", "spid2", "SPID 2"],
    ["payment", "deferred", "Alla decisione"],
    ["charge.amount.kind", "answer", "Lo dice una domanda del modulo"],
    ["charge.amount.cents", "123450", "1.234,50 €"],
    ["charge.split.0.share.cents", "5", "0,05 €"],
    ["charge.intermediary", "payments-local", "Secondo intermediario"],
    [
      "stampWays",
      "digital, declared",
      `${messagesOf("it").serviceEditor.rules.stampWay.digital}, ${messagesOf("it").serviceEditor.rules.stampWay.declared}`,
    ],
    ["assignment.rules.3.operator", "isOneOf", "è una di"],
    ["assignment.rules.3.to.officeId", office, "Mobilità"],
    ["officeId", office, "Mobilità"],
    ["officeId", "0197a000-0000-7000-8000-0000000000ff", "Ufficio che non c'è più"],
    ["assignment.rules.3.to.staffId", anna, "Anna Brandi"],
    ["assignment.otherwise.staffId", anna, "Anna Brandi"],
    ["assignment.otherwise.staffId", office.replace("1", "2"), "Persona che non c'è più"],
    ["category", "mobilita-e-trasporti", messagesOf("it").vocabulary.category["mobilita-e-trasporti"]],
  ])("%s %j is read as «%s»", (path, value, text) => {
    expect(said(path, value)).toBe(text);
  });

  test.each([
    ["messages.accepted.text.it", "true"],
    ["charge.category", "9/0101002IM/"],
    ["registration.folder", "spid2"],
    ["assignment.rules.0.values", "fixed, answer"],
    ["maxDays", "30"],
    ["level", "spid9"],
    ["level", "constructor"],
    ["constructor", "true"],
    ["staffId", anna],
  ])("%s %j is no code: it stays as it was written", (path, value) => {
    expect(said(path, value)).toBe(value);
  });

  test.each(locales)("each ground of exemption has its words, in %s", (locale) => {
    const text = said("stampExemptions", exemptionGrounds.join(", "), locale);
    expect(exemptionGrounds.filter((ground) => text.split(", ").includes(ground))).toEqual([]);
  });
});
