/** Waits until the address answers 200; the error names it and what it said last. */
export const awaitReady = async (name: string, url: string, seconds = 90): Promise<void> => {
  const deadline = Date.now() + seconds * 1000;
  let last = "nothing";
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      last = `${response.status} ${(await response.text()).slice(0, 300)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${name} is not ready after ${seconds} s (${url} answered: ${last})`);
};
