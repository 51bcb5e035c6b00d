/**
 * Compiles the Bootstrap Italia parts in use, keeps the rules our markup needs (all of them with `--whole`, for development)
 * and lets the primary colour follow the tenant.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { PurgeCSS } from "purgecss";
import { compile } from "sass";
import { brandColours } from "./brand-colours.ts";

const app = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const root = resolve(app, "../..");
const asked = process.argv.indexOf("--to");
/** Where else than for this side: `--to file`. */
const target = resolve(
  app,
  asked === -1 ? "src/styles/generated/bootstrap-italia.css" : (process.argv[asked + 1] ?? ""),
);

const { css } = compile(resolve(app, "src/styles/bootstrap-italia.scss"), {
  loadPaths: [resolve(root, "node_modules")],
  style: "compressed",
  quietDeps: true,
  silenceDeprecations: ["import", "global-builtin", "color-functions", "legacy-js-api", "if-function", "slash-div"],
});

const purge = async (): Promise<string> => {
  const [purged] = await new PurgeCSS().purge({
    content: [`${app}/src/**/*.{ts,tsx}`, `${root}/packages/{ui,forms}/src/**/*.tsx`],
    css: [{ raw: css }],
    // Words of classes and of tags; Markdown texts bring tags that no source names.
    defaultExtractor: (source) => source.match(/[\w-]+/g) ?? [],
    // The variable is how the national checker finds the version (C.SI.1.2).
    safelist: {
      standard: ["table", "thead", "tbody", "tr", "th", "td", "blockquote", "hr", "em"],
      variables: ["--bootstrap-italia-version"],
    },
    variables: true,
    fontFace: true,
    keyframes: true,
  });
  if (!purged) throw new Error("purgecss returned nothing");
  return purged.css;
};

const result = brandColours(process.argv.includes("--whole") ? css : await purge());
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, result);
process.stdout.write(
  `bootstrap-italia.css ${(result.length / 1024).toFixed(0)} kB, ${(gzipSync(result).length / 1024).toFixed(1)} kB gzipped\n`,
);
