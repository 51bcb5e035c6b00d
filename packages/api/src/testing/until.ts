const patienceMs = 120_000;
const betweenMs = 25;
/** A turn counts for so much at most: a process that was stopped or starved was not waiting. */
const longestTurnMs = 1_000;

/** Asks again and again until there is an answer; throws with what was awaited when it does not come in time, two minutes unless `patience` (milliseconds) says otherwise. */
export const until = async <Value>(
  awaited: string,
  ask: () => Promise<Value | null | undefined | false>,
  patience = patienceMs,
  between = betweenMs,
): Promise<Value> => {
  let waited = 0;
  for (let began = performance.now(); ;) {
    const answer = await ask();
    if (answer) return answer;
    if (waited > patience) throw new Error(`waited in vain for ${awaited}`);
    await new Promise((resolve) => setTimeout(resolve, between));
    waited += Math.min(Math.max(longestTurnMs, 2 * between), performance.now() - began);
    began = performance.now();
  }
};
