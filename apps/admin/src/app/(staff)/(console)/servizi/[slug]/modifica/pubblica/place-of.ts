import type { Outputs } from "../../../../../../../trpc/outputs.ts";

type Finding = Pick<Outputs["services"]["review"]["findings"][number], "place" | "path" | "language" | "detail">;

/** Where in the editor each kind of finding is put right. */
const pages = {
  general: "modifica",
  sheet: "modifica/scheda",
  form: "modifica/modulo",
  translations: "modifica/traduzioni",
  messages: "modifica/messaggi",
  rules: "modifica/regole",
  payment: "modifica/regole",
  assignment: "modifica/assegnazione",
} as const satisfies Record<Finding["place"], string>;

const sought = ({ place, path, language, detail }: Finding): string => {
  switch (place) {
    case "general":
      return path;
    case "sheet":
      return path.split(".")[0] ?? "";
    case "form":
      return path;
    case "translations":
      return `${language ?? ""}/${detail ?? ""}/${path}`;
    case "messages":
      return path.split(".")[0] ?? "";
    case "rules":
      return path === "appIo" ? "app-io" : "";
    case "payment":
      return "charge";
    case "assignment":
      return detail === undefined ? "" : `rule-${detail}`;
  }
};

/** The page of a kind of findings, and of one of them with its very place on it. */
export const pageOf = (slug: string, place: Finding["place"]): string => `/servizi/${slug}/${pages[place]}`;
export const placeOf = (slug: string, finding: Finding): string => {
  const at = sought(finding);
  return pageOf(slug, finding.place) + (at === "" ? "" : `#${at.split("/").map(encodeURIComponent).join("/")}`);
};
