import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { ensureChromium } from "../scripts/stack/ensure-chromium.ts";
import { root } from "../scripts/stack/run-command.ts";
import { buildOurs } from "./b14/build.ts";
import { definition } from "./b14/form.ts";
import { measureKeys } from "./b14/measure.ts";

const [ourRounds, theirRounds] = [60, 9];
const address = "http://b14.test/";

/** B14: from a key to the dependent question in Chromium, on a page of 700 questions with 350 conditions: our markup with its island against Form.io's renderer. */
export default async function b14() {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const ours = await keysIn(browser, await ourPage(), ourRounds);
    const theirs = await keysIn(browser, await formioPage(), theirRounds);
    const [one, other] = [percentile95(ours), percentile95(theirs)];
    return [
      {
        id: "B14-ratio",
        ratio: one / other,
        floor: 0.2,
        higherIsBetter: false,
        lines: [
          `p95 ours ${one.toFixed(1)} ms of ${ours.length} keys, Form.io ${other.toFixed(0)} ms of ${theirs.length} keys`,
        ],
      },
      { id: "B14-p95", ratio: one, floor: 50, higherIsBetter: false, lines: ["milliseconds, ours"] },
    ];
  } finally {
    await browser.close();
  }
}

const percentile95 = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length * 0.95)] ?? Number.NaN;

const keysIn = async (browser: Browser, html: string, rounds: number): Promise<number[]> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  // An address of its own: a page without one may keep no cookies, which Form.io's script reads.
  await page.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await page.goto(address);
  await page.waitForFunction(
    () =>
      document.querySelector('input[name="d340"], input[name="data[d340]"]') !== null &&
      document.documentElement.dataset["ready"] !== "no",
  );
  await measureKeys(page, 3);
  const figures = await measureKeys(page, rounds);
  await page.close();
  return figures;
};

const inScript = (script: string): string => script.replaceAll("</script", "<\\/script");

const ourPage = async (): Promise<string> => {
  const [{ html, script }, css] = await Promise.all([
    buildOurs(),
    readFile(join(root, "packages/forms/src/react/form.css"), "utf8"),
  ]);
  return `<!doctype html><html data-ready="no"><head><style>${css}</style></head><body>${html}<div id="island"></div><script type="module">${inScript(script)};requestIdleCallback(() => { document.documentElement.dataset.ready = "yes"; });</script></body></html>`;
};

const formioPage = async (): Promise<string> => {
  const script = await readFile(join(root, "node_modules/@formio/js/dist/formio.form.min.js"), "utf8");
  const form = JSON.stringify({ display: "form", components: definition.components });
  return `<!doctype html><html data-ready="no"><body><div id="form"></div><script>${inScript(script)}</script><script>Formio.createForm(document.getElementById("form"), ${form}).then(() => { document.documentElement.dataset.ready = "yes"; });</script></body></html>`;
};
