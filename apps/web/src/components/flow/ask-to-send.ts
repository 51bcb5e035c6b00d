/** Longer than any sending takes; who waits longer than this is told that they may press again. */
const patience = 20_000;

/**
 * Posts the form that sends, as filled, and learns where to go on, whatever was answered. `refused`: the site answered something else, which only the
 * browser can show. `unreachable`: nobody answered in time, so that nobody knows whether it was sent; asking again with the same key finds out.
 */
export const askToSend = async (
  { action, body }: { readonly action: string; readonly body: FormData },
  withinMilliseconds = patience,
): Promise<{ readonly to: string } | "refused" | "unreachable"> => {
  try {
    const response = await fetch(action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body,
      signal: AbortSignal.timeout(withinMilliseconds),
    });
    // A proxy's page for a server that is being restarted is no answer of ours.
    if (response.status >= 502 && response.status <= 504) return "unreachable";
    const { to } = response.ok ? ((await response.json()) as { to?: unknown }) : {};
    return typeof to === "string" && /^\/(?!\/)/.test(to) ? { to } : "refused";
  } catch {
    return "unreachable";
  }
};
