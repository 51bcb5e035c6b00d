import type { PdfSection } from "@sportello/connectors/pdf/port";
import { answerPrefix, type Block, fillPieces, parseTemplate } from "@sportello/domain/documents/template";
import type { Locale } from "@sportello/domain/locales";
import type { Answers } from "@sportello/forms/answers";
import { type Cells, cellsOf, type Column, columnsOf } from "@sportello/forms/columns";
import type { FormDefinition } from "@sportello/forms/definition";

type Filled = {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly locale: Locale;
  /** Of `templateValues`. */
  readonly values: Readonly<Record<string, string>>;
  /** The answers page by page, for `{{risposte}}`. */
  readonly allAnswers: readonly PdfSection[];
  readonly fileName: (uploadId: string) => string;
};

/** A template as sections of a document, every value in its place. Rows of a repeating group are rows of a table, however many they are. */
export const filledSections = (
  body: string,
  { form, answers, locale, values, allAnswers, fileName }: Filled,
): PdfSection[] => {
  const columns = columnsOf(form, locale);
  const lines = cellsOf(form, answers, locale);
  const textOf = (line: Cells, { key, kind }: Column): string =>
    kind === "file" ? (line[key]?.files ?? []).map(fileName).join(", ") : (line[key]?.text ?? "");
  const valueOf = (name: string): string => {
    if (!name.startsWith(answerPrefix)) return values[name] ?? "";
    const column = columns.find(({ key }) => key === name.slice(answerPrefix.length));
    return column
      ? lines
          .map((line) => textOf(line, column))
          .filter((text) => text !== "")
          .join(", ")
      : "";
  };
  const tableOf = (group: string): NonNullable<PdfSection["table"]> => {
    const inGroup = columns.filter((column) => column.group === group);
    const rows = lines
      .filter((line) => inGroup.some(({ key }) => line[key] !== undefined))
      .map((line) => inGroup.map((column) => textOf(line, column) || "–"));
    return {
      head: inGroup.map(({ label }) => label.split(" – ").at(-1) ?? label),
      rows: rows.length > 0 ? rows : [inGroup.map(() => "–")],
    };
  };
  const sections: PdfSection[] = [];
  const toLast = (change: (last: PdfSection) => PdfSection) =>
    sections.push(change(sections.at(-1)?.table === undefined ? (sections.pop() ?? {}) : {}));
  const add: { readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>) => void } = {
    heading: ({ pieces }) => void sections.push({ heading: fillPieces(pieces, valueOf) }),
    paragraph: ({ pieces }) =>
      void toLast((last) => ({ ...last, paragraphs: [...(last.paragraphs ?? []), fillPieces(pieces, valueOf)] })),
    item: ({ pieces }) =>
      void toLast((last) => ({
        ...last,
        paragraphs: [...(last.paragraphs ?? []), `• ${fillPieces(pieces, valueOf)}`],
      })),
    table: ({ group }) => void toLast((last) => ({ ...last, table: tableOf(group) })),
    answers: () => void sections.push(...allAnswers),
  };
  for (const block of parseTemplate(body)) (add[block.kind] as (one: Block) => void)(block);
  return sections;
};
