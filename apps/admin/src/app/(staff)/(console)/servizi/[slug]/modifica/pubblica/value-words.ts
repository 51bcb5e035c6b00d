import { euroFormat } from "@sportello/domain/euro-format";
import { inLocale, type Locale } from "@sportello/domain/locales";
import { exemptionGrounds, exemptions } from "@sportello/domain/payments/stamp-exemption";
import type { formatOf } from "@sportello/ui/format-of";
import type { useMessages } from "next-intl";

type Dictionary = Readonly<Record<string, unknown>>;
export type ValueSpeech = {
  readonly messages: ReturnType<typeof useMessages>;
  readonly format: ReturnType<typeof formatOf>;
  readonly locale: Locale;
  /** Names of offices and of colleagues by their id. */
  readonly names: ReadonlyMap<string, string>;
};
const flags = new Set([
  "allowWithdraw",
  "allowIntegration",
  "allowReopening",
  "allowCounter",
  "stamp",
  "isFeatured",
  "registration.includeMessages",
]);

/** A value of the general part or the rules as people read it: codes by their words, amounts in euro, offices and colleagues by name. Whatever is no code stays as it was written. */
export const valueWords = (path: string, value: string, { messages, format, locale, names }: ValueSpeech): string => {
  const place = path.replaceAll(/\.\d+(?=\.|$)/g, "");
  const { vocabulary, application, services, assignment, serviceEditor } = messages;
  const { rules } = serviceEditor;
  if (flags.has(place) && (value === "true" || value === "false")) return value === "true" ? services.yes : services.no;
  if (place.endsWith(".cents")) return format.number(Number(value) / 100, euroFormat);
  if (/(^|\.)officeId$/.test(place)) return names.get(value) ?? assignment.unknownOffice;
  if (place.endsWith(".staffId")) return names.get(value) ?? assignment.unknownPerson;
  const dictionaries: Readonly<Record<string, Dictionary>> = {
    category: vocabulary.category,
    topics: vocabulary.topic,
    lifeEvents: vocabulary.lifeEvent,
    audiences: vocabulary.audience,
    level: application.level,
    payment: services.paymentKind,
    stampWays: rules.stampWay,
    stampExemptions: Object.fromEntries(
      exemptionGrounds.map((ground) => [ground, inLocale(exemptions[ground].title, locale)]),
    ),
    "charge.amount.kind": { fixed: rules.amountFixed, answer: rules.amountAnswer },
    "charge.intermediary": rules.intermediaries,
    "assignment.rules.operator": assignment.operators,
  };
  const dictionary = Object.hasOwn(dictionaries, place) ? dictionaries[place] : undefined;
  if (!dictionary) return value;
  return value
    .split(", ")
    .map((code) => {
      const word = Object.hasOwn(dictionary, code) ? dictionary[code] : code;
      return typeof word === "string" ? word : code;
    })
    .join(", ");
};
