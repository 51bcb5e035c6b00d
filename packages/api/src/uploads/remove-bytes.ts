import { isConnectorDown } from "@sportello/connectors/failures";
import type { ActingContext } from "../context.ts";

/** Deletes stored bytes whose rows are gone. A store that is down is only noted: the bytes are unreachable already. */
export const removeBytes = async (
  { runtime, log }: Pick<ActingContext, "runtime" | "log">,
  keys: readonly string[],
): Promise<void> => {
  for (const key of keys) {
    try {
      await runtime.files.remove(key);
    } catch (error) {
      if (!isConnectorDown(error)) throw error;
      log.warn({ key }, "bytes left behind");
    }
  }
};
