import { addDays, type Day, romeDay } from "@sportello/domain/time/rome-day";
import { type Answer, type Answers, answerAt, isEmpty, join, type Path, withAnswer } from "@sportello/forms/answers";
import { choiceValues } from "@sportello/forms/choices";
import { isText, type Question, type TextareaQuestion, type TextQuestion } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { evaluate } from "@sportello/forms/evaluate";
import { checkOf } from "@sportello/forms/fields/check";
import { boundOn } from "@sportello/forms/fields/date";
import { type Node, planOf } from "@sportello/forms/plan";
import { validate } from "@sportello/forms/validate";
import { type Draw, drawFrom } from "../examples/draw.ts";
import { otherPerson, vatNumber } from "../examples/others.ts";
import { askedQuestions } from "./asked.ts";

/**
 * Valid answers to any form of the catalogue, drawn from a seed as somebody would give them who tries until nothing is wrong: what is missing is
 * answered by its kind, what a rule refuses is answered again. Throws when a form cannot be satisfied.
 */
export const anyAnswers = (form: FormDefinition, seed: number, today: Day = romeDay(new Date())): Answers => {
  const draw = drawFrom(seed);
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const answers = attemptFrom(form, draw, today);
    if (answers) return answers;
  }
  throw new Error(`seed ${seed} finds no answers that the form accepts`);
};

const attemptFrom = (form: FormDefinition, draw: Draw, today: Day): Answers | null => {
  const leftOut = new Set<Path>();
  let answers: Answers = {};
  for (let pass = 0; pass < 50; pass += 1) {
    const { errors } = validate(form, answers, { today });
    const asked = new Map(askedQuestions(form, answers, today).map(({ path, question }) => [path, question]));
    const open: readonly Open[] =
      errors.length > 0 ? errors : leftOpen(form, asked, answers, today).filter(({ path }) => !leftOut.has(path));
    if (open.length === 0) return validate(form, answers, { today }).answers;
    for (const { path, params } of open) {
      const question = asked.get(path);
      const isNeeded = errors.length > 0;
      if (!isNeeded && draw.likely(50)) leftOut.add(path);
      else
        answers = withAnswer(
          answers,
          path,
          question ? answerTo(question, draw, today) : draw.list(Number(params?.min ?? 1), () => ({})),
        );
    }
  }
  return null;
};

type Open = { readonly path: Path; readonly params?: Readonly<Record<string, string | number>> };

/** Questions and lists that may be left out, and are. */
const leftOpen = (form: FormDefinition, asked: ReadonlyMap<Path, Question>, answers: Answers, today: Day): Open[] => [
  ...emptyLists(form, answers, today).map((path) => ({ path })),
  ...[...asked].flatMap(([path, question]) =>
    question.calculateValue === undefined && isEmpty(answerAt(answers, path)) ? [{ path }] : [],
  ),
];

/** Lists outside other lists that are asked and have no row. */
const emptyLists = (form: FormDefinition, answers: Answers, today: Day): Path[] => {
  const { isVisible } = evaluate(form, answers, { today });
  const inNodes = (nodes: readonly Node[], place: Path): Path[] =>
    nodes.flatMap((node): Path[] => {
      const here = join(place, node.component.key);
      if (!isVisible(here)) return [];
      if (node.kind === "group") return inNodes(node.nodes, place);
      if (node.kind === "subform") return inNodes(node.nodes, here);
      return node.kind === "rows" && isEmpty(answerAt(answers, here)) ? [here] : [];
    });
  return planOf(form).pages.flatMap(({ nodes }) => inNodes(nodes, ""));
};

/** Texts of a written form that a pattern may ask for. */
const written = ["56040", "12", "PI-123456", "INPS-ISEE-2026-01234567X-00", "01234567890123", "A"] as const;
const sentence =
  "Questa è una risposta di prova, lunga quanto basta per ogni domanda che chiede di spiegare un motivo o di descrivere un luogo.";

const textFor = (question: TextQuestion | TextareaQuestion, draw: Draw, today: Day): string => {
  const { maxLength = 200, pattern } = question.validate ?? {};
  switch (question.type) {
    case "email":
      return `${draw.letters(6).toLowerCase()}@posta.example`;
    case "phoneNumber":
      return `+39 333 ${draw.digits(7)}`;
    case "url":
      return "https://comune.example";
    case "fiscalCode":
      return otherPerson(draw).fiscalCode;
    case "vatNumber":
      return vatNumber(draw);
    case "iban":
      return "IT60X0542811101000000123456";
    case "plate":
      return `${draw.letters(2)}${draw.digits(3)}${draw.letters(2)}`;
    case "textfield":
    case "textarea": {
      const fitting =
        pattern === undefined ? undefined : written.find((text) => !("code" in checkOf(question)(text, { today })));
      return fitting ?? sentence.slice(0, Math.min(maxLength, draw.whole(60, sentence.length)));
    }
  }
};

/** Small amounts are as likely as large ones. */
const amountBetween = (draw: Draw, min: number, max: number): number =>
  Math.round(min + (max - min) * 10 ** -draw.whole(0, 5));

/** A day within the bounds; near the first as often as far from it. */
const dayFor = ({ validate: { minDate, maxDate } = {} }: Question, draw: Draw, today: Day): Day => {
  const from = minDate === undefined ? addDays(today, maxDate === undefined ? 0 : -1000) : boundOn(minDate, today);
  const days = maxDate === undefined ? 365 : (Date.parse(boundOn(maxDate, today)) - Date.parse(from)) / 86_400_000;
  return addDays(from, Math.floor(draw.whole(0, days) * draw.one([1, 0.3, 0.1, 0.03])));
};

const anyOf = (draw: Draw, values: readonly string[]): string => values[draw.whole(0, values.length - 1)] ?? "";

const answerTo = (question: Question, draw: Draw, today: Day): Answer => {
  if (isText(question)) return textFor(question, draw, today);
  const { min, max } = question.validate ?? {};
  switch (question.type) {
    case "radio":
    case "yesno":
    case "select": {
      const values = [...choiceValues(question)];
      return values.includes("IT") && draw.likely(50) ? "IT" : anyOf(draw, values);
    }
    case "selectboxes": {
      const values = question.values.map(({ value }) => value);
      const sure = anyOf(draw, values);
      return values.filter((value) => value === sure || draw.likely(25));
    }
    case "number":
      return question.decimalLimit
        ? draw.whole((min ?? 0) * 2, Math.min(max ?? 50, 100) * 2) / 2
        : draw.whole(min ?? 0, Math.min(max ?? 50, (min ?? 0) + 100));
    case "currency":
      return amountBetween(draw, min ?? 0, max ?? 100_000);
    case "datetime":
      return dayFor(question, draw, today);
    case "file":
      return [`${draw.digits(8)}-${draw.digits(4)}-4${draw.digits(3)}-8${draw.digits(3)}-${draw.digits(12)}`];
    case "checkbox":
    case "terms":
      return true;
    case "day":
    case "time":
    case "municipality":
    case "hidden":
      throw new Error(`no service of the catalogue asks with a ${question.type} yet: say here how to answer it`);
  }
};
