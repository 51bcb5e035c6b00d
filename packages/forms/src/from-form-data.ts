import { type Answer, type Answers, hardRowLimit, join, type Path } from "./answers.ts";
import { isText, type Question } from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import { carryOut, type FormCommand, readCommand } from "./form-command.ts";
import { type Node, planOf } from "./plan.ts";
import { typedNumber } from "./typed-number.ts";

export type PostedPage = {
  readonly answers: Answers;
  readonly command: FormCommand | null;
  /** Files chosen in the browser's own control, to be uploaded and added to the answer at `path`. */
  readonly files: readonly { readonly path: Path; readonly file: File }[];
};

/**
 * Reads the native post of one page. Names are paths ("vehicles.0.plate"); names beginning with "_" are the form's own:
 * `_rows.<path>` how many rows were shown, `_file.<path>` a file control, and the buttons `_add`, `_remove`, `_detach`.
 * Only names the page asks for are read; rows are added and removed here, so that the page can be shown again without JavaScript.
 */
export const fromFormData = (form: FormDefinition, page: string, posted: FormData): PostedPage => {
  const planned = planOf(form).pages.find(({ component }) => component.key === page);
  const nodes = planned?.nodes ?? [];
  const command = readCommand(posted, placesOf(nodes, posted, ""));
  return { answers: carryOut(command, readAll(nodes, posted, "")), command, files: filesOf(nodes, posted) };
};

const readAll = (nodes: readonly Node[], posted: FormData, path: Path): Answers => {
  const out: Record<string, Answer | undefined> = {};
  for (const node of nodes) {
    const place = join(path, node.component.key);
    if (node.kind === "content") continue;
    const value =
      node.kind === "group"
        ? undefined
        : node.kind === "question"
          ? readQuestion(node.component, posted, place)
          : node.kind === "subform"
            ? orNothing(readAll(node.nodes, posted, place))
            : readRows(node.nodes, posted, place);
    if (node.kind === "group") Object.assign(out, readAll(node.nodes, posted, path));
    else if (value !== undefined) out[node.component.key] = value;
  }
  return out;
};

const orNothing = (answers: Answers): Answers | undefined => (Object.keys(answers).length > 0 ? answers : undefined);

const rowCount = (posted: FormData, path: Path): number => {
  const count = Number(posted.get(`_rows.${path}`));
  return Number.isInteger(count) && count > 0 ? Math.min(count, hardRowLimit) : 0;
};

const readRows = (nodes: readonly Node[], posted: FormData, path: Path): Answer | undefined => {
  const rows = Array.from({ length: rowCount(posted, path) }, (_, index) => readAll(nodes, posted, join(path, index)));
  return rows.length > 0 ? rows : undefined;
};

const textsOf = (posted: FormData, name: string): string[] =>
  posted.getAll(name).filter((value) => typeof value === "string");

const readQuestion = (question: Question, posted: FormData, path: Path): Answer | undefined => {
  const texts = textsOf(posted, path);
  const [text] = texts;
  if (isText(question)) return filled(text);
  switch (question.type) {
    case "checkbox":
    case "terms":
      return text === undefined ? undefined : text === "true" || text === "on";
    case "selectboxes":
    case "file":
      return texts.length > 0 ? texts : undefined;
    case "number":
      return text === undefined ? undefined : numberOf(text, question.decimalLimit ?? 0, 1);
    case "currency":
      return text === undefined ? undefined : numberOf(text, 2, 100);
    case "radio":
    case "select":
    case "yesno":
    case "datetime":
    case "time":
    case "municipality":
    case "hidden":
      return filled(text);
    case "day":
      return filled(text) ?? readDay(posted, path);
  }
};

/** A day typed in three parts; what is no day stays as it was typed, for the error beside it. */
const readDay = (posted: FormData, path: Path): string | undefined => {
  const [year = "", month = "", day = ""] = ["year", "month", "day"].map((part) =>
    textsOf(posted, `${path}.${part}`)[0]?.trim(),
  );
  if (year + month + day === "") return undefined;
  const twoDigits = (text: string) => (/^\d$/.test(text) ? `0${text}` : text);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
};

const filled = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === "" ? undefined : text;

/** A text that is no number stays a text, for the error beside the field. */
const numberOf = (text: string, decimals: number, scale: 1 | 100): Answer | undefined => {
  if (text.replaceAll(/[\s€]/g, "") === "") return undefined;
  const plain = typedNumber(text, decimals);
  if (plain === null) return text;
  return scale === 1 ? Number(plain) : Number((Number(plain) * scale).toFixed(6));
};

const filesOf = (nodes: readonly Node[], posted: FormData): { path: Path; file: File }[] =>
  placesOf(nodes, posted, "").files.flatMap((path) =>
    posted
      .getAll(`_file.${path}`)
      .filter((value) => value instanceof File)
      .filter(({ name }) => name !== "")
      .map((file) => ({ path, file })),
  );

/** Where the page has repeating groups and file questions, rows counted as they were shown. */
const placesOf = (nodes: readonly Node[], posted: FormData, path: Path): { rows: Path[]; files: Path[] } => {
  const places: { rows: Path[]; files: Path[] } = { rows: [], files: [] };
  const gather = (inner: readonly Node[], innerPath: Path): void => {
    const { rows, files } = placesOf(inner, posted, innerPath);
    places.rows.push(...rows);
    places.files.push(...files);
  };
  for (const node of nodes) {
    const place = join(path, node.component.key);
    if (node.kind === "group") gather(node.nodes, path);
    else if (node.kind === "subform") gather(node.nodes, place);
    else if (node.kind === "rows") {
      places.rows.push(place);
      for (let row = 0; row < rowCount(posted, place); row += 1) gather(node.nodes, join(place, row));
    } else if (node.kind === "question" && node.component.type === "file") places.files.push(place);
  }
  return places;
};
