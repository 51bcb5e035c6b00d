import { type Answer, type Answers, answerAt, type Path, withAnswer } from "./answers.ts";

/** What a button inside the form asked, beside saving: one row more, one row less, one file less. */
export type FormCommand =
  | { readonly kind: "add"; readonly path: Path }
  | { readonly kind: "remove"; readonly path: Path; readonly row: number }
  | { readonly kind: "detach"; readonly path: Path; readonly uploadId: string };

/** Reads the button that was pressed; one that points outside the page's groups and files is no command. */
export const readCommand = (
  posted: FormData,
  places: { readonly rows: readonly Path[]; readonly files: readonly Path[] },
): FormCommand | null => {
  const [add = "", remove = "", detach = ""] = ["_add", "_remove", "_detach"]
    .map((name) => posted.get(name))
    .map((value) => (typeof value === "string" ? value : ""));
  if (places.rows.includes(add)) return { kind: "add", path: add };
  const row = /^(.+)\.(\d{1,3})$/.exec(remove);
  if (row?.[1] && places.rows.includes(row[1])) return { kind: "remove", path: row[1], row: Number(row[2]) };
  const file = /^(.+):([0-9a-f-]{36})$/.exec(detach);
  if (file?.[1] && file[2] && places.files.includes(file[1]))
    return { kind: "detach", path: file[1], uploadId: file[2] };
  return null;
};

/** The answers after the command. */
export const carryOut = (command: FormCommand | null, answers: Answers): Answers => {
  if (!command) return answers;
  const list = answerAt(answers, command.path);
  const items = Array.isArray(list) ? (list as readonly Answer[]) : [];
  if (command.kind === "add") return withAnswer(answers, command.path, [...items, {}]);
  if (items.length === 0) return answers;
  const kept =
    command.kind === "remove"
      ? items.filter((_, index) => index !== command.row)
      : items.filter((id) => id !== command.uploadId);
  return withAnswer(answers, command.path, kept.length > 0 ? kept : undefined);
};
