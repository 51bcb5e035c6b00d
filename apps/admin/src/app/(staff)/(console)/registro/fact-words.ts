import { useFormatter, useMessages, useTranslations } from "next-intl";

type Value = string | number | boolean | null;
type Dictionary = Readonly<Record<string, unknown>>;

const cents = new Set(["amount", "total"]);
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/**
 * Writes what the log keeps as people read it: amounts in euro, days and instants of Italy, and the codes of the trade by the words the screens have for
 * them; "before → after" on both sides. Whatever is not a code stays as it was written.
 */
export const useFactWords = (): ((fact: string, value: Value) => string) => {
  const t = useTranslations("audit");
  const format = useFormatter();
  const { role, people, services, serviceEditor, command, application, connectors, outcomeTemplates, status, audit, payments } = useMessages();
  const dictionaries: Readonly<Record<string, readonly Dictionary[]>> = {
    role: [role], before: [services.status, people.state], state: [payments.state], status: [status], command: [command], level: [application.level], kind: [connectors.kind, payments.case],
    outcome: [outcomeTemplates.outcome], area: [audit.area], moment: [serviceEditor.messages.moments], from: [audit.source],
  };
  const word = (fact: string, code: string): string => {
    if (day.test(code)) return format.dateTime(new Date(`${code}T12:00:00Z`), { dateStyle: "medium" });
    if (instant.test(code)) return format.dateTime(new Date(code), { dateStyle: "medium", timeStyle: "short" });
    if (code === "true" || code === "false") return t(code === "true" ? "yes" : "no");
    const found = dictionaries[fact]?.map((one) => (Object.hasOwn(one, code) ? one[code] : undefined)).find((one) => typeof one === "string");
    return typeof found === "string" ? found : code;
  };
  return (fact, value) => {
    if (value === null) return "–";
    if (typeof value === "number") return cents.has(fact) ? format.number(value / 100, { style: "currency", currency: "EUR" }) : format.number(value);
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (fact === "from") return value.split(" ").map((code, index) => (index === 0 ? word(fact, code) : code)).join(" ");
    if (fact === "status") return value.split(" ").map((code) => word(fact, code)).join(", ");
    return value.split(" → ").map((code) => word(fact, code)).join(" → ");
  };
};
