/** A component while it is typed in a dialog: any property may be missing or wrong until it is read by the schema. */
export type Typed = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Typed =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The property at a path: "validate.minLength". */
export const propertyAt = (typed: Typed, path: string): unknown =>
  path.split(".").reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), typed);

/** A copy with one property changed; undefined takes it away, and an object that is empty then with it. */
export const withProperty = (typed: Typed, path: string, value: unknown): Typed => {
  const [key = "", ...rest] = path.split(".");
  const held = typed[key];
  const inner = rest.length === 0 ? value : withProperty(isObject(held) ? held : {}, rest.join("."), value);
  const isGone = inner === undefined || (rest.length > 0 && isObject(inner) && Object.keys(inner).length === 0);
  const { [key]: _old, ...others } = typed;
  return isGone ? others : { ...typed, [key]: inner };
};

/** Where the translation of a text is kept: "translations.de.customMessage" for "validate.customMessage". */
export const translationPath = (path: string, language: "de" | "en"): string =>
  `translations.${language}.${path.slice(path.lastIndexOf(".") + 1)}`;
