import type { Answers } from "@sportello/forms/answers";

/** The answers with one more file at a path like "vehicles.0.document"; the list is made where it is missing. */
export const withFile = (answers: Answers, path: string, uploadId: string): Answers =>
  changed(answers, path.split("."), (files) => [...(Array.isArray(files) ? files : []), uploadId]) as Answers;

/** The answers without that file, wherever it was. */
export const withoutFile = (answers: Answers, uploadId: string): Answers => strip(answers, uploadId) as Answers;

const changed = (value: unknown, [key, ...rest]: readonly string[], change: (last: unknown) => unknown): unknown => {
  if (key === undefined) return change(value);
  const list: unknown[] | null = Array.isArray(value) ? value : value === undefined && /^\d+$/.test(key) ? [] : null;
  if (list) {
    const index = Number(key);
    // A row that the page shows and that was never saved is the next one; further on there is none.
    return index > list.length
      ? list
      : [...list.slice(0, index), changed(list[index], rest, change), ...list.slice(index + 1)];
  }
  const object = isObject(value) ? value : {};
  return { ...object, [key]: changed(object[key], rest, change) };
};

const strip = (value: unknown, uploadId: string): unknown => {
  if (Array.isArray(value)) return value.filter((item) => item !== uploadId).map((item) => strip(item, uploadId));
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner, uploadId)]))
    : value;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
