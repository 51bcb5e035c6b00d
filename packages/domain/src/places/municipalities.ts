import rows from "./municipalities.json" with { type: "json" };

/** A municipality of Italy in force, from the archive of the population register (ANPR). */
export type Municipality = {
  /** Cadastral (Belfiore) code, as in fiscal codes: "L378". */
  readonly code: string;
  readonly name: string;
  /** Two letters: "TN". */
  readonly province: string;
};

/** "Sant'Ángelo", "SANT ANGELO" and "sant’angelo" are the same place. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

type Known = Municipality & { readonly plain: string };
const all: readonly Known[] = rows.map(([code = "", name = "", province = ""]) => ({
  code,
  name,
  province,
  plain: plain(name),
}));
const byCode = new Map(all.map((one) => [one.code, one]));
const byName = Map.groupBy(all, (one) => one.plain);

/** How a municipality is written in answers: "Trento (TN)". */
export const written = ({ name, province }: Municipality): string => `${name} (${province})`;

export const municipalityByCode = (code: string): Municipality | undefined => byCode.get(code.toUpperCase());

/** The municipality a text names, with or without its province; undefined when there is none, or several of that name. */
export const municipalityNamed = (text: string): Municipality | undefined => {
  const [, name = text, province] = /^(.+?)[\s,]*\(?\b([A-Za-z]{2})\)?\s*$/.exec(text) ?? [];
  const inProvince =
    province === undefined
      ? undefined
      : byName.get(plain(name))?.find((one) => one.province === province.toUpperCase());
  if (inProvince) return inProvince;
  const named = byName.get(plain(text)) ?? [];
  return named.length === 1 ? named[0] : undefined;
};

/** The same as it is kept in answers, for the check of a form's question. */
export const findMunicipality = (text: string): string | undefined => {
  const found = municipalityNamed(text);
  return found && written(found);
};

/** Municipalities whose name begins so, then those with a later word that does; the shortest first, at most `limit`. */
export const searchMunicipalities = (text: string, limit = 12): Municipality[] => {
  const wanted = plain(text.replace(/\s*\([A-Za-z]{0,2}\)?\s*$/, ""));
  if (wanted.length < 2) return [];
  const first = all.filter((one) => one.plain.startsWith(wanted));
  const later = first.length >= limit ? [] : all.filter((one) => one.plain.includes(` ${wanted}`));
  const shortest = (list: readonly Known[]) =>
    list.toSorted((one, other) => one.plain.length - other.plain.length || (one.plain < other.plain ? -1 : 1));
  return [...new Set([...shortest(first), ...shortest(later)])].slice(0, limit);
};
