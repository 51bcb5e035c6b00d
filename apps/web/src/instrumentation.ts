const unbelieved = "X-Forwarded-For is not believed: who sent it is not among TRUSTED_PROXIES";

/** Runs once when the server starts: a wrong environment stops it here, not at the first citizen; from then on it is settled where requests come from. */
export const register = async (): Promise<void> => {
  // A block, not an early return: only so does the bundler leave what needs Node out of the edge's half.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const [{ env }, { settleAddresses }, { followResponses }] = await Promise.all([
      import("./env.ts"),
      import("@sportello/api/addresses/settle-addresses"),
      import("./missing/current-response.ts"),
    ]);
    followResponses();
    settleAddresses(
      env().TRUSTED_PROXIES,
      (peer) => void import("./runtime.ts").then(({ runtime }) => runtime().log.warn({ peer }, unbelieved)),
    );
  }
};
