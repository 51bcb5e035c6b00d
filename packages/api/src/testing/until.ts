const patienceMs = 120_000;
const betweenMs = 25;

/** Asks again and again until there is an answer; throws with what was awaited when it does not come in time, two minutes unless `patience` (milliseconds) says otherwise. */
export const until = async <Value>(awaited: string, ask: () => Promise<Value | null | undefined | false>, patience = patienceMs, between = betweenMs): Promise<Value> => {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`waited in vain for ${awaited}`);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
};
