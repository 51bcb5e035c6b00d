import { auditFacts, translatedFacts } from "@sportello/api/audit/facts";
import { auditActions } from "@sportello/api/audit/record";
import { euroFormat } from "@sportello/domain/euro-format";
import { inLocale, type Locale, type Localised, locales } from "@sportello/domain/locales";
import type { formatOf } from "@sportello/ui/format-of";
import type { useMessages, useTranslations } from "next-intl";
import { actionKey } from "./action-key.ts";

type Value = string | number | boolean | null;
type Dictionary = Readonly<Record<string, unknown>>;
/** What a language needs to speak: a screen takes it from its frame, a file from the request. */
export type Speech = {
  readonly t: ReturnType<typeof useTranslations<never>>;
  readonly format: ReturnType<typeof formatOf>;
  readonly messages: ReturnType<typeof useMessages>;
  readonly locale: Locale;
};
export type LogWords = {
  /** A kind of line that an older or newer version wrote keeps its own name. */
  readonly action: (name: string) => string;
  readonly actor: (kind: string) => string;
  /** The name of a fact; `titles` has those that a vendor gives. */
  readonly fact: (name: string, titles: Readonly<Record<string, Localised>>) => string;
  readonly value: (fact: string, value: Value) => string;
};

const cents = new Set(["amount", "total"]);
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
/** Null for what only looks like a date: somebody may have typed it as a name. */
const dateOf = (shape: RegExp, code: string, rest = ""): Date | null => {
  const date = shape.test(code) ? new Date(`${code}${rest}`) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date;
};
const actorKinds = ["staff", "citizen", "guest", "system", "anonymous"] as const;

/**
 * The security log as people read it, on the page and in the file: amounts in euro, days and instants of Italy, and the codes of the trade by the words the
 * screens have for them; "before → after" on both sides. Whatever is not a code stays as it was written.
 */
export const logWords = ({ t, format, messages, locale }: Speech): LogWords => {
  const {
    role,
    people,
    services,
    serviceEditor,
    command,
    application,
    connectors,
    outcomeTemplates,
    status,
    audit,
    payments,
  } = messages;
  const dictionaries: Readonly<Record<string, readonly Dictionary[]>> = {
    role: [role],
    before: [services.status, people.state],
    state: [payments.state],
    status: [status],
    command: [command],
    level: [application.level],
    kind: [connectors.kind, payments.case],
    outcome: [outcomeTemplates.outcome],
    area: [audit.area],
    moment: [serviceEditor.messages.moments],
    from: [audit.source],
  };
  const word = (fact: string, code: string): string => {
    const [onDay, at] = [dateOf(day, code, "T12:00:00Z"), dateOf(instant, code)];
    if (onDay) return format.dateTime(onDay, { dateStyle: "medium" });
    if (at) return format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
    if (code === "true" || code === "false") return t(code === "true" ? "audit.yes" : "audit.no");
    const found = dictionaries[fact]
      ?.map((one) => (Object.hasOwn(one, code) ? one[code] : undefined))
      .find((one) => typeof one === "string");
    return typeof found === "string" ? found : code;
  };
  return {
    action: (name) => {
      const known = auditActions.find((one) => one === name);
      return known ? t(`audit.action.${actionKey(known)}`) : name;
    },
    actor: (kind) => t(`audit.actor.${actorKinds.find((one) => one === kind) ?? "anonymous"}`),
    fact: (name, titles) => {
      const title = titles[name];
      if (title) return inLocale(title, locale);
      const known = auditFacts.find((one) => one === name);
      if (known) return t(`audit.fact.${known}`);
      const [text, language] = name.split(".");
      const [translated, spoken] = [
        translatedFacts.find((one) => one === text),
        locales.find((one) => one === language),
      ];
      return translated && spoken
        ? t("audit.inLanguage", { fact: t(`audit.fact.${translated}`), language: t(`namedLanguage.${spoken}`) })
        : name;
    },
    value: (fact, value) => {
      if (value === null) return "–";
      if (typeof value === "number")
        return cents.has(fact) ? format.number(value / 100, euroFormat) : format.number(value);
      if (typeof value === "boolean") return t(value ? "audit.yes" : "audit.no");
      if (fact === "from")
        return value
          .split(" ")
          .map((code, index) => (index === 0 ? word(fact, code) : code))
          .join(" ");
      if (fact === "status")
        return value
          .split(" ")
          .map((code) => word(fact, code))
          .join(", ");
      return value
        .split(" → ")
        .map((code) => word(fact, code))
        .join(" → ");
    },
  };
};
