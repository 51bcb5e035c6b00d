import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";

/** Files of one kind that a page loads, by address, in bytes as gzip sends them. */
export type Weight = { readonly scripts: ReadonlyMap<string, number>; readonly styles: ReadonlyMap<string, number> };

/** Opens a page until it is quiet. An error page is light and fast: it must never be what is measured. */
const open = async (page: Page, url: string): Promise<void> => {
  const answer = await page.goto(url, { waitUntil: "networkidle" });
  if (answer?.status() !== 200)
    throw new Error(`${url} answered ${answer?.status() ?? "nothing"}: there is no page to measure`);
};

/** Opens the page as a first visit does and weighs what it loads until it is quiet. */
export const weighPage = async (context: BrowserContext, url: string): Promise<Weight> => {
  const page = await context.newPage();
  const loads: Promise<readonly [string, string, number]>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    if (kind !== "script" && kind !== "stylesheet") return;
    loads.push(
      response.body().then((body) => [kind, new URL(response.url()).pathname, gzipSync(body).length] as const),
    );
  });
  await open(page, url);
  const loaded = await Promise.all(loads);
  await page.close();
  const of = (wanted: string) =>
    new Map(loaded.filter(([kind]) => kind === wanted).map(([, path, bytes]) => [path, bytes]));
  return { scripts: of("script"), styles: of("stylesheet") };
};

export const kilobytes = (files: ReadonlyMap<string, number>): number =>
  [...files.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;

/** What Lighthouse calls a slow phone: 1.6 Mbit/s, 150 ms there and back, a processor four times slower. */
const throttle = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
};

export type Paint = { readonly largest: number; readonly shift: number };

/** Milliseconds until the largest thing on the first screen was painted, and how much the page moved meanwhile. */
export const paintOf = async (context: BrowserContext, url: string): Promise<Paint> => {
  const page = await context.newPage();
  await throttle(page);
  await page.addInitScript(() => {
    const seen = { largest: 0, shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.largest = startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await open(page, url);
  const paint = await page.evaluate(() => (globalThis as unknown as { seen: Paint }).seen);
  await page.close();
  if (!(paint.largest > 0)) throw new Error(`nothing was painted at ${url}`);
  return paint;
};
