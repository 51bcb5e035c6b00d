import type { Answers } from "@sportello/forms/answers";
import { silently } from "@sportello/forms/reliability/g5";
import { refusedByFormio } from "@sportello/forms/testing/formio-verdict";
import { onePage, today } from "@sportello/forms/testing/permit-form";
import { validate } from "@sportello/forms/validate";
import { components, mutatedAnswers } from "./b3-form.ts";
import { median, spread } from "./median.ts";

const rounds = 5;
const inputs = 2_000;
const oursPerRound = 10;

/** B3: our check of a whole request on the server against `@formio/core` with both its targets, same form and same 2,000 answers, interleaved. */
export default function b3() {
  const form = onePage(...components);
  const all = mutatedAnswers(inputs) as Answers[];
  const ours = (answers: Answers) => new Set(validate(form, answers, { today }).errors.map(({ path }) => path));
  return Promise.resolve(
    silently(() => {
      const different = all.filter((answers) => {
        const [one, other] = [ours(answers), refusedByFormio(components, answers)];
        return one.size !== other.size || [...one].some((path) => !other.has(path));
      });
      if (different.length > 0)
        throw new Error(
          `the two engines refuse differently on ${different.length} of ${inputs} inputs, e.g. ${JSON.stringify(different[0])}`,
        );
      const wrong = all.filter((answers) => ours(answers).size > 0).length;
      const [fast, slow]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        slow.push(
          perSecond(all.length / 4, () =>
            all.slice(0, all.length / 4).forEach((answers) => refusedByFormio(components, answers)),
          ),
        );
        fast.push(
          perSecond(all.length * oursPerRound, () => {
            for (let pass = 0; pass < oursPerRound; pass += 1)
              all.forEach((answers) => validate(form, answers, { today }));
          }),
        );
      }
      const ratios = fast.map((figure, round) => figure / (slow[round] ?? Number.NaN));
      return [
        {
          id: "B3",
          ratio: median(ratios),
          floor: 20,
          higherIsBetter: true,
          lines: [
            `ours ${median(fast).toFixed(0)}/s, @formio/core ${median(slow).toFixed(0)}/s; same errors on ${inputs} inputs, ${wrong} of them wrong; spread ${spread(ratios, 1)}`,
          ],
        },
      ];
    }),
  );
}

const perSecond = (count: number, work: () => void): number => {
  const start = performance.now();
  work();
  return count / ((performance.now() - start) / 1_000);
};
