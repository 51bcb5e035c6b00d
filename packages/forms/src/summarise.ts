import { euroFormat } from "@sportello/domain/euro-format";
import { formatTag } from "@sportello/domain/format-tag";
import type { Locale } from "@sportello/domain/locales";
import { type Answer, type Answers, asText, isAnswers, isEmpty, join, own, type Path } from "./answers.ts";
import { choiceLabels } from "./choices.ts";
import { headingOf, textOf } from "./component-texts.ts";
import { isText, type Question } from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import { type Node, planOf } from "./plan.ts";
import { wordsOf } from "./words.ts";

export type SummaryRow = {
  readonly path: Path;
  readonly label: string;
  /** The answer as people read it, in the language asked; empty for files and groups. */
  readonly value: string;
  readonly kind: "text" | "file" | "group";
  /** Ids of the uploads. */
  readonly files?: readonly string[];
  readonly rows?: readonly SummaryRow[];
};
export type SummarySection = { readonly page: string; readonly title: string; readonly rows: readonly SummaryRow[] };

/** The whole request on one screen, in the form's order: what was answered, not what was left empty. Takes answers as `validate` returns them. */
export const summarise = (form: FormDefinition, answers: Answers, locale: Locale): SummarySection[] =>
  planOf(form)
    .pages.map(({ component, nodes }) => ({
      page: component.key,
      title: textOf(component, "title", locale),
      rows: rowsOf(nodes, answers, "", locale),
    }))
    .filter(({ rows }) => rows.length > 0);

/** The rows of these parts; groups inside keep theirs. */
export const rowsOf = (nodes: readonly Node[], answers: Answers, path: Path, locale: Locale): SummaryRow[] =>
  nodes.flatMap((node): SummaryRow[] => {
    const { component } = node;
    const place = join(path, component.key);
    if (node.kind === "content") return [];
    if (node.kind === "group")
      return grouped(place, headingOf(component, locale), rowsOf(node.nodes, answers, path, locale));
    const answer = own(answers, component.key);
    if (node.kind === "subform")
      return isAnswers(answer)
        ? grouped(place, headingOf(component, locale), rowsOf(node.nodes, answer, place, locale))
        : [];
    if (node.kind === "question")
      return isHidden(node.component, answer) ? [] : [questionRow(node.component, answer, place, locale)];
    const items = Array.isArray(answer) ? (answer as readonly Answer[]) : [];
    return items.flatMap((item, index) => {
      const itemPath = join(place, index);
      return isAnswers(item)
        ? grouped(itemPath, `${headingOf(component, locale)} ${index + 1}`, rowsOf(node.nodes, item, itemPath, locale))
        : [];
    });
  });

/** A group without a title (columns, an untitled subform) leaves its rows where they are. */
const grouped = (path: Path, label: string, rows: readonly SummaryRow[]): SummaryRow[] =>
  rows.length === 0 ? [] : label === "" ? [...rows] : [{ path, label, value: "", kind: "group", rows }];

const isHidden = (question: Question, answer: Answer | undefined): boolean =>
  question.type === "hidden" || isEmpty(answer);

const questionRow = (question: Question, answer: Answer | undefined, path: Path, locale: Locale): SummaryRow => {
  const label = textOf(question, "label", locale);
  if (question.type !== "file") return { path, label, value: readable(question, answer, locale), kind: "text" };
  const files = Array.isArray(answer) ? (answer as readonly Answer[]).map(String) : [];
  return { path, label, value: "", kind: "file", files };
};

/** An answer as people of that language write it: dates, euros from cents, names of choices. */
export const readable = (question: Question, answer: Answer | undefined, locale: Locale): string => {
  if (isEmpty(answer)) return "";
  if (isText(question)) return asText(answer);
  switch (question.type) {
    case "checkbox":
    case "terms":
      return answer === true ? wordsOf(locale).yes : wordsOf(locale).no;
    case "number":
      return formatsOf(locale).number.format(Number(answer));
    case "currency":
      return formatsOf(locale).euros.format(Number(answer) / 100);
    case "datetime":
    case "day":
      return readableDay(asText(answer), locale);
    case "yesno":
    case "radio":
    case "select":
    case "selectboxes": {
      const chosen = Array.isArray(answer) ? (answer as readonly Answer[]) : [answer];
      const labels = choiceLabels(question, locale);
      return chosen.map((value) => labels.get(asText(value)) ?? asText(value)).join(", ");
    }
    case "time":
    case "municipality":
    case "file":
    case "hidden":
      return asText(answer);
  }
};

type Formats = {
  readonly number: Intl.NumberFormat;
  readonly euros: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
};
const formats = new Map<Locale, Formats>();

/** Kept for all: making one takes a hundred times as long as using it, and an export writes hundreds of thousands of answers. */
const formatsOf = (locale: Locale): Formats => {
  const known = formats.get(locale);
  if (known) return known;
  const made = {
    number: new Intl.NumberFormat(formatTag[locale], { useGrouping: false, maximumFractionDigits: 8 }),
    euros: new Intl.NumberFormat(formatTag[locale], euroFormat),
    day: new Intl.DateTimeFormat(formatTag[locale], { dateStyle: "long", timeZone: "UTC" }),
  };
  formats.set(locale, made);
  return made;
};

const readableDay = (day: string, locale: Locale): string => {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return formatsOf(locale).day.format(date);
};
