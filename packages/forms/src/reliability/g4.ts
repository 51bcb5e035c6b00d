import fc from "fast-check";
import type { Answers } from "../answers.ts";
import { type FormDefinition, parseForm, resolveSubforms } from "../definition.ts";
import { importDefinition } from "../import/import-definition.ts";
import { summarise } from "../summarise.ts";
import { hostileAnswers, hostileDefinition } from "../testing/hostile-definition.ts";
import { today } from "../testing/permit-form.ts";
import { validate } from "../validate.ts";
import { type Outcome, percentile, type Scale } from "./outcome.ts";

const definitions = { quick: 400, full: 10_000 } as const;
export const seed = 20_261_126;

/** Pieces of code and of rules that the hostile definitions carry. */
const carried = /value = 1|valid = true|alert\(1\)|data\.a|row\.b|window\.x|\{\{/;

/** Counts attempts to make code from the texts of a definition. zod compiles schemas, ours and never a definition: it may. */
const watchingCode = <Value>(work: () => Value): { value: Value; made: number } => {
  const kept = { eval: Reflect.get(globalThis, "eval") as unknown, Function: globalThis.Function };
  let made = 0;
  const watched = new Proxy(kept.Function, {
    construct: (target, parts: string[]) => {
      if (carried.test(parts.join("\n"))) made += 1;
      return Reflect.construct(target, parts) as object;
    },
    apply: () => {
      made += 1;
    },
  });
  Object.assign(globalThis, {
    Function: watched,
    eval: () => {
      made += 1;
    },
  });
  try {
    return { value: work(), made };
  } finally {
    Object.assign(globalThis, kept);
  }
};

type Tried = {
  readonly isAccepted: boolean;
  readonly crash: string | null;
  readonly validating: number;
  readonly parsing: number;
};

/** Reads one definition every way there is, and judges answers to it where it is accepted. */
const tryOne = (json: unknown, answers: Answers): Tried => {
  let validating = 0;
  const start = performance.now();
  try {
    const parsed = parseForm(json);
    const parsing = performance.now() - start;
    importDefinition(json);
    if (!parsed.ok)
      return {
        isAccepted: false,
        crash: parsed.refusal.length > 0 ? null : "refused without a reason",
        validating,
        parsing,
      };
    const self: FormDefinition = parsed.value;
    const resolved = resolveSubforms(self, () => self);
    const form = resolved.ok ? resolved.value : self;
    const from = performance.now();
    const { answers: kept } = validate(form, answers, { today });
    validating = performance.now() - from;
    summarise(form, kept, "it");
    return { isAccepted: true, crash: null, validating, parsing };
  } catch (error) {
    return {
      isAccepted: false,
      crash: error instanceof Error ? `${error.message} for ${JSON.stringify(json)?.slice(0, 300)}` : "?",
      validating,
      parsing: performance.now() - start,
    };
  }
};

/** G4: whatever is given as a definition is accepted or refused with reasons, in bounded time, and no text ever becomes code. */
export const run = (scale: Scale): Outcome[] => {
  const count = definitions[scale];
  const drawn = fc.sample(fc.tuple(hostileDefinition, hostileAnswers), { numRuns: count, seed });
  const { value: tried, made } = watchingCode(() => drawn.map(([json, answers]) => tryOne(json, answers as Answers)));
  const crashes = tried.filter(({ crash }) => crash !== null);
  const accepted = tried.filter(({ isAccepted }) => isAccepted);
  const times = accepted.map(({ validating }) => validating);
  const [p99, longest, parsed] = [
    percentile(times, 0.99),
    Math.max(0, ...times),
    Math.max(...tried.map(({ parsing }) => parsing)),
  ];
  return [
    {
      id: "G4 crashes",
      value: `${crashes.length} of ${count} definitions, ${accepted.length} accepted, seed ${seed}${crashes[0] ? `; ${crashes[0].crash}` : ""}`,
      pass: crashes.length === 0,
    },
    { id: "G4 texts made code", value: String(made), pass: made === 0 },
    // A machine under load must not fail the run: p99 is reported, the hard stop has room.
    {
      id: "G4 validation",
      value: `p99 ${p99.toFixed(1)} ms (aim 50), longest ${longest.toFixed(0)} ms (hard stop 250), longest reading ${parsed.toFixed(0)} ms`,
      pass: scale === "quick" || longest <= 250,
    },
  ];
};
