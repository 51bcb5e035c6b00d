import { isStatus, type Status } from "@sportello/domain/applications/status";

/** Longer than any sending takes; who waits longer than this is told that they may press again. */
const patience = 20_000;

/**
 * Asks the procedure that sends. `refused`: it was answered, and not with a receipt. `unreachable`: nobody answered in time, so that nobody
 * knows whether it was sent; asking again with the same key finds out.
 */
export const askToSend = async (
  input: { readonly id: string; readonly idempotencyKey: string },
  withinMilliseconds = patience,
): Promise<{ readonly status: Status } | "refused" | "unreachable"> => {
  try {
    const response = await fetch("/api/trpc/applications.submit", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(withinMilliseconds),
    });
    // A proxy's page for a server that is being restarted is no refusal of ours.
    if (response.status >= 502 && response.status <= 504) return "unreachable";
    const answer: unknown = response.ok ? await response.json() : null;
    const status = statusIn(answer);
    return status === null ? "refused" : { status };
  } catch {
    return "unreachable";
  }
};

const statusIn = (answer: unknown): Status | null => {
  const { result } = (answer ?? {}) as { result?: { data?: { status?: unknown } } };
  const status = result?.data?.status;
  return isStatus(status) ? status : null;
};
