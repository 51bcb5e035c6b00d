import fc from "fast-check";
import { arbitraryPair } from "../testing/arbitrary-pair.ts";
import { type Pair, refusedByFormio } from "../testing/formio-verdict.ts";
import { onePage, today } from "../testing/permit-form.ts";
import { validate } from "../validate.ts";
import type { Outcome, Scale } from "./outcome.ts";

const pairs = { quick: 400, full: 20_000 } as const;
export const seed = 20_261_126;

export const refusedByUs = ({ components, answers }: Pair): Set<string> =>
  new Set(validate(onePage(...components), answers, { today }).errors.map(({ path }) => path));

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((path) => other.has(path));

/** Form.io tells the console about every number that was not given. */
export const silently = <Value>(work: () => Value): Value => {
  const methods = ["error", "warn", "log"] as const;
  const kept = methods.map((method) => console[method]);
  for (const method of methods) console[method] = () => undefined;
  try {
    return work();
  } finally {
    methods.forEach((method, index) => {
      console[method] = kept[index] as (typeof console)["log"];
    });
  }
};

/** G5: our verdict on generated definitions with answers is that of Form.io's own processor, question by question. */
export const run = (scale: Scale): Outcome[] => {
  const drawn = fc.sample(arbitraryPair, { numRuns: pairs[scale], seed });
  const different = silently(() =>
    drawn.filter((pair) => !isSame(refusedByUs(pair), refusedByFormio(pair.components, pair.answers))),
  );
  const share = 1 - different.length / drawn.length;
  const first = different[0] ? `; first: ${JSON.stringify(different[0]).slice(0, 400)}` : "";
  return [
    {
      id: "G5 same verdict as Form.io",
      value: `${(share * 100).toFixed(2)} % of ${drawn.length} pairs, seed ${seed}${first}`,
      pass: share >= 0.999,
    },
  ];
};
