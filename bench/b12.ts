import { median, spread } from "./median.ts";
import { pageStack } from "./page-stack.ts";
import { kilobytes, paintOf, weighPage } from "./weigh-page.ts";

const rounds = 5;
const scriptFloors = { catalogue: 170, sheet: 170, area: 170, form: 200 } as const;
const styleFloor = 40;
const paintFloor = 2;
const shiftFloor = 0.01;
const kinds = ["catalogue", "sheet", "area", "form"] as const;

/**
 * B12: kilobytes of scripts and styles (gzipped) of the citizens' pages, and seconds to the largest paint on a slow phone; medians of five.
 * The ratios are the figures themselves. The national model's static pages have 285 kB of scripts, 169 kB of styles and 2.1–2.25 s.
 */
export default async function b12() {
  const { pages, close } = await pageStack();
  const figures: { id: string; ratio: number; floor: number; higherIsBetter: boolean; lines: string[] }[] = [];
  try {
    for (const kind of kinds) {
      const { context, url } = pages[kind];
      const { scripts, styles } = await weighPage(context, url);
      const paints = [];
      for (let round = 0; round < rounds; round += 1) paints.push(await paintOf(context, url));
      const seconds = paints.map(({ largest }) => largest / 1000);
      const shifts = paints.map(({ shift }) => shift);
      const figure = (what: string, ratio: number, floor: number, lines: string[] = []) => ({
        id: `B12-${kind}-${what}`,
        ratio,
        floor,
        higherIsBetter: false,
        lines,
      });
      figures.push(
        figure("scripts", kilobytes(scripts), scriptFloors[kind], [
          `${kind}: ${scripts.size} scripts, ${styles.size} styles; kB gzipped`,
        ]),
        figure("styles", kilobytes(styles), styleFloor),
        figure("paint", median(seconds), paintFloor, [
          `largest paint ${spread(seconds)} s at 1.6 Mbit/s, 150 ms, processor four times slower`,
        ]),
        figure("shift", median(shifts), shiftFloor),
      );
    }
  } finally {
    await close();
  }
  return figures;
}
