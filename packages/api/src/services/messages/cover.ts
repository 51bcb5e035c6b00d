import type { Placeholder } from "../../notices/fill.ts";

/** What says who applied, or opens their application. */
const personal = ["nome", "pratica", "motivo"] as const satisfies readonly Placeholder[];

/**
 * The values of a mail as whoever shapes services may see them: as long as they are, with what is the applicant's covered but for the first letter of each word. The
 * address of an application ends where its id would begin.
 */
export const covered = (values: Readonly<Record<Placeholder, string>>): Record<Placeholder, string> => ({
  ...values,
  ...Object.fromEntries(personal.map((name) => [name, cover(values[name])])),
  link: values.link === "" ? "" : `${values.link.replace(/(\/|\?codice=)[^/?]*$/, "$1")}…`,
});

const cover = (text: string): string =>
  text.replaceAll(
    /([\p{L}\p{N}])([\p{L}\p{N}\p{M}'’]+)/gu,
    (_, first: string, rest: string) => first + "•".repeat([...rest].length),
  );
