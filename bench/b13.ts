import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../scripts/stack/run-command.ts";
import { pageStack } from "./page-stack.ts";
import { kilobytes, weighPage } from "./weigh-page.ts";

const floor = 60;

/** B13: kilobytes of scripts (gzipped) that a page of a form loads beyond those of the catalogue's page, against the renderer of Form.io. */
export default async function b13() {
  const { pages, close } = await pageStack();
  try {
    const { scripts: known } = await weighPage(pages.catalogue.context, pages.catalogue.url);
    const { scripts } = await weighPage(pages.form.context, pages.form.url);
    const own = new Map([...scripts].filter(([path]) => !known.has(path)));
    const theirs =
      gzipSync(await readFile(join(root, "node_modules/@formio/js/dist/formio.form.min.js"))).length / 1000;
    const lines = [
      `ours ${kilobytes(own).toFixed(1)} kB in ${own.size} scripts; Form.io's renderer ${theirs.toFixed(0)} kB`,
    ];
    return [{ id: "B13", ratio: kilobytes(own), floor, higherIsBetter: false, lines }];
  } finally {
    await close();
  }
}
