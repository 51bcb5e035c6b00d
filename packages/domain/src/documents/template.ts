/**
 * The text of a document with what is filled in for each application. Blank lines part paragraphs, "# " begins a heading, "- " an item.
 * `{{name}}` stands anywhere in a line; `{{answers}}` and `{{table:…}}` stand alone on theirs.
 */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string };
export type Block =
  | { readonly kind: "heading" | "paragraph" | "item"; readonly pieces: readonly Piece[] }
  | { readonly kind: "answers" }
  | { readonly kind: "table"; readonly group: string };

/** What every application has: applicant, code, dates, registration, amount, office, operator, reason. Named as the office names them. */
export const templateValues = [
  "nome",
  "cognome",
  "codice_fiscale",
  "pratica",
  "servizio",
  "ufficio",
  "ente",
  "protocollo",
  "data_protocollo",
  "data_invio",
  "data_decisione",
  "scadenza",
  "importo",
  "operatore",
  "motivo",
] as const;
export type TemplateValue = (typeof templateValues)[number];

export const answerPrefix = "risposta:";
export const tablePrefix = "tabella:";
export const allAnswers = "risposte";

const braces = /\{\{\s*([^{}]*?)\s*\}\}/g;
const alone = /^\s*\{\{\s*([^{}]*?)\s*\}\}\s*$/;

/** The template as blocks. What is filled in later never becomes markup: it is put into these pieces, not into the text. */
export const parseTemplate = (text: string): Block[] => {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", pieces: piecesOf(lines.join("\n")) });
    lines = [];
  };
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    const special = blockOf(line);
    if (special) close();
    if (special) blocks.push(special);
    else if (line.trim() === "") close();
    else lines.push(line.trim());
  }
  close();
  return blocks;
};

const blockOf = (line: string): Block | null => {
  const name = alone.exec(line)?.[1];
  if (name === allAnswers) return { kind: "answers" };
  if (name?.startsWith(tablePrefix)) return { kind: "table", group: name.slice(tablePrefix.length) };
  const [, mark, rest = ""] = /^\s*(#|-)\s+(.*\S)\s*$/.exec(line) ?? [];
  return mark === undefined ? null : { kind: mark === "#" ? "heading" : "item", pieces: piecesOf(rest) };
};

const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(braces)) {
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    pieces.push({ kind: "value", name: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...pieces, { kind: "text", text: text.slice(from) }] : pieces;
};

/** What may be named: paths of the form's questions and of its repeating groups. */
export type Askable = { readonly questions: ReadonlySet<string>; readonly groups: ReadonlySet<string> };
export type TemplateFault = { readonly code: "unknown" | "not_alone" | "unclosed"; readonly name: string };

/** What keeps a template from being saved: a name nothing will fill, a table inside a sentence, braces that are not closed. */
export const templateFaults = (text: string, { questions, groups }: Askable): TemplateFault[] => {
  const blocks = parseTemplate(text);
  const named = blocks.flatMap((block): TemplateFault[] => {
    if (block.kind === "answers") return [];
    if (block.kind === "table")
      return groups.has(block.group) ? [] : [{ code: "unknown", name: `${tablePrefix}${block.group}` }];
    return block.pieces.flatMap((piece) => (piece.kind === "text" ? [] : faultOf(piece.name, questions)));
  });
  const left = text.replaceAll(braces, "").match(/\{\{.{0,40}|\}\}/g) ?? [];
  return [...named, ...left.map((name): TemplateFault => ({ code: "unclosed", name }))];
};

/** The same for a title: one line, so that neither tables nor all answers have a place in it. */
export const titleFaults = (title: string, askable: Askable): TemplateFault[] => {
  const misplaced = parseTemplate(title).flatMap((block): TemplateFault[] => {
    if (block.kind === "answers") return [{ code: "not_alone", name: allAnswers }];
    return block.kind === "table" ? [{ code: "not_alone", name: `${tablePrefix}${block.group}` }] : [];
  });
  return misplaced.length > 0 ? misplaced : templateFaults(title, askable);
};

const faultOf = (name: string, questions: ReadonlySet<string>): TemplateFault[] => {
  if (name === allAnswers || name.startsWith(tablePrefix)) return [{ code: "not_alone", name }];
  if (name.startsWith(answerPrefix))
    return questions.has(name.slice(answerPrefix.length)) ? [] : [{ code: "unknown", name }];
  return (templateValues as readonly string[]).includes(name) ? [] : [{ code: "unknown", name }];
};

/** A line with its values in place; a value that is not known is a dash, as where an answer was left empty. */
export const fillPieces = (pieces: readonly Piece[], valueOf: (name: string) => string): string =>
  pieces.map((piece) => (piece.kind === "text" ? piece.text : valueOf(piece.name) || "–")).join("");
