/** One answer: text, number, yes or no, a list of choices or of upload ids, a list of rows, or the answers of a subform. */
export type Answer = string | number | boolean | null | readonly Answer[] | Answers;
export type Answers = { readonly [key: string]: Answer | undefined };

/** "vehicles.0.plate": keys and row numbers joined by dots. */
export type Path = string;

/** A list longer than this is cut: nobody owns so many vehicles, and a forged answer must not cost time. */
export const hardRowLimit = 200;

export const isAnswers = (value: unknown): value is Answers =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value under a key of the object's own; keys such as "constructor" are never found. */
export const own = (answers: unknown, key: string): Answer | undefined =>
  isAnswers(answers) && Object.hasOwn(answers, key) ? answers[key] : undefined;

/** Nothing was answered: no value, blank text, an unticked box, an empty list. */
export const isEmpty = (value: Answer | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** An answer of one word or line as text; lists and objects have none. */
export const asText = (answer: Answer | undefined): string =>
  typeof answer === "string" || typeof answer === "number" || typeof answer === "boolean" ? String(answer) : "";

export const join = (parent: Path, key: string | number): Path => (parent === "" ? String(key) : `${parent}.${key}`);

/** The answer at a path, or undefined. */
export const answerAt = (answers: Answers, path: Path): Answer | undefined => {
  let value: Answer | undefined = answers;
  for (const key of path.split(".")) {
    if (Array.isArray(value)) value = (value as readonly Answer[])[Number(key)];
    else value = own(value, key);
  }
  return value;
};

/** A copy of the answers with one answer changed; undefined takes it away. Objects on the way are made, lists are not. */
export const withAnswer = (answers: Answers, path: Path, value: Answer | undefined): Answers => {
  const [key = "", ...rest] = path.split(".");
  const within = own(answers, key);
  const inner = rest.join(".");
  if (rest.length === 0) return { ...answers, [key]: value };
  if (Array.isArray(within)) {
    const [row = "", ...deeper] = rest;
    const rows = (within as readonly Answer[]).map((item, index) =>
      index !== Number(row)
        ? item
        : deeper.length === 0
          ? (value ?? null)
          : withAnswer(isAnswers(item) ? item : {}, deeper.join("."), value),
    );
    return { ...answers, [key]: rows };
  }
  return { ...answers, [key]: withAnswer(isAnswers(within) ? within : {}, inner, value) };
};
