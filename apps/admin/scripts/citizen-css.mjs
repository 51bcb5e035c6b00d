/**
 * Puts the citizens' style sheet beside the console, for the preview of a form: the frame it is shown in loads it as it is, with none of the console's own.
 * Bootstrap Italia is compiled by the citizens' side; the rest is copied.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";

const app = resolve(import.meta.dirname, "..");
const root = resolve(app, "../..");
const web = resolve(root, "apps/web");
const target = resolve(app, "public/cittadino");
const sheets = ["base", "content", "form", "flow"].map((name) => resolve(web, `src/styles/${name}.css`));
const fonts = ["400", "600", "700"];

mkdirSync(resolve(target, "files"), { recursive: true });
execFileSync(
  process.execPath,
  [resolve(web, "scripts/build-css.ts"), ...process.argv.slice(2), "--to", resolve(target, "bootstrap-italia.css")],
  { stdio: "ignore" },
);
for (const sheet of sheets) copyFileSync(sheet, resolve(target, basename(sheet)));
copyFileSync(resolve(root, "packages/forms/src/react/form.css"), resolve(target, "questions.css"));
for (const weight of fonts) {
  const folder = resolve(root, "node_modules/@fontsource/titillium-web");
  const css = readFileSync(resolve(folder, `latin-${weight}.css`), "utf8");
  writeFileSync(resolve(target, `font-${weight}.css`), css);
  for (const [, file = ""] of css.matchAll(/url\(\.\/files\/([\w.-]+)\)/g))
    copyFileSync(resolve(folder, "files", file), resolve(target, "files", file));
}
const layered = [
  `@import "./bootstrap-italia.css" layer(library);`,
  ...[...sheets.map((sheet) => basename(sheet)), "questions.css"].map((name) => `@import "./${name}" layer(site);`),
];
writeFileSync(
  resolve(target, "site.css"),
  ["@layer library, site;", ...fonts.map((weight) => `@import "./font-${weight}.css";`), ...layered, ""].join("\n"),
);
