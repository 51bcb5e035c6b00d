import { isConnectorDown, isConnectorRefused, reasonOf } from "@sportello/connectors/failures";
import type { Runtime } from "../runtime.ts";
import type { ConnectorKind } from "./kind.ts";
import { recordCall } from "./record-call.ts";

/** Wraps one call to an outside system: its duration and outcome go to the log and to `connector_health`, its content nowhere. */
export const observed =
  (runtime: Runtime, tenantId: string, kind: ConnectorKind, vendor: string) =>
  async <Value>(operation: string, call: () => Promise<Value>): Promise<Value> => {
    const startedAt = performance.now();
    const tell = async (outcome: "answered" | "refused" | "refusing" | "down", failure: string | null) => {
      const milliseconds = Math.round(performance.now() - startedAt);
      runtime.log.info({ tenantId, kind, vendor, operation, outcome, milliseconds }, "outside call");
      await recordCall(runtime, tenantId, {
        kind,
        vendor,
        isUp: outcome !== "down",
        isRefusing: outcome === "refusing",
        failure,
        milliseconds,
      });
    };
    try {
      const value = await call();
      await tell("answered", null);
      return value;
    } catch (error) {
      if (isConnectorDown(error)) await tell("down", reasonOf(error));
      else if (isConnectorRefused(error))
        await (error.isOfUs ? tell("refusing", reasonOf(error)) : tell("refused", null));
      throw error;
    }
  };
