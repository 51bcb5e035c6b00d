import { tryRegistration } from "@sportello/api/registrations/try-registration";
import { acquired, asJob } from "@sportello/api/testing/registration";
import type { Result, Scale } from "./result.ts";
import { openTownAtRegistry, type Servers, tally } from "./town-at-registry.ts";

const documents: Record<Scale, number> = { quick: 40, full: 1_000 };
const hands = 4;
/** More tries than a document could need: one lost answer, and pauses of the circuit. */
const mostTries = 200;

/**
 * B4: the vendor registers and then drops the connection, for every document once. Each is looked up by its key before it is sent again: no second number, and no
 * second call that could have given one. Four hands at a time, as the jobs of one municipality work.
 */
export const run = async (scale: Scale, servers: Servers): Promise<Result[]> => {
  const count = documents[scale];
  const town = await openTownAtRegistry(servers);
  try {
    const waiting: string[] = [];
    for (let made = 0; made < count; made += 1)
      waiting.push((await acquired(await town.sender(made), made)).registrationId);
    town.registry.moods.set({ mood: "unknown_outcome", count });
    const losses: number[] = [];
    const hand = async (): Promise<void> => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
        losses.push(await stubbornly(town.citizen, id));
    };
    await Promise.all(Array.from({ length: hands }, hand));
    const lost = losses.filter((times) => times > 0).length;
    const { waiting: left, numbers, keys, isSame } = await tally(town);
    const sent = town.registry.calls.get("POST /registrazioni") ?? 0;
    return [
      { id: "B4 unknown outcomes", value: `${lost} of ${count} documents`, pass: lost === count },
      {
        id: "B4 second numbers",
        value: `${numbers - keys} over ${keys} documents, ${left} without a number`,
        pass: numbers === keys && keys === count && left === 0 && isSame,
      },
      {
        id: "B4 calls to register",
        value: `${sent} for ${count} documents: none was sent again without asking first`,
        pass: sent === count,
      },
    ];
  } finally {
    await town.close();
  }
};

/** Tries until the document has its number, as the job does, without its pauses; returns how often the answer was lost. */
const stubbornly = async (ctx: Parameters<typeof asJob>[0], registrationId: string): Promise<number> => {
  let lost = 0;
  for (let number = 0; number < mostTries; number += 1) {
    const tried = await tryRegistration(await asJob(ctx), { registrationId, number: 0 });
    if (tried.state === "registered") return lost;
    if (tried.state !== "waiting") throw new Error(`a document was given up as ${tried.state}`);
    lost += 1;
  }
  throw new Error("a document did not get its number");
};
