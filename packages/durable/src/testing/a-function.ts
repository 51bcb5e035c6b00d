import type { Arrival } from "../events/arrival.ts";
import type { Start } from "../events/start.ts";
import { newId } from "../protocol/event-id.ts";
import { FunctionConfig } from "../registry/function-config.ts";
import type { RegisteredFunction } from "../registry/registry.ts";

/** A registered function of the town's app that registers documents, with settings as the SDK sends them. */
export const aFunction = (settings: object = {}, id = "town-register"): RegisteredFunction => ({
  uid: "0b5a1e6e-0000-4000-8000-000000000001",
  appId: "town",
  config: FunctionConfig.parse({
    id,
    name: "register",
    triggers: [{ event: "application/sent" }],
    steps: { step: { id: "step", name: "step", runtime: { type: "http", url: "http://localhost:3002/api/inngest" } } },
    ...settings,
  }),
});

export const anArrival = (data: Record<string, unknown> = {}, key: string | null = null): Arrival => {
  const id = newId();
  const event = { id: key ?? id, name: "application/sent", data, user: {}, ts: Date.now() };
  return { id, key, event, body: JSON.stringify(event) };
};

/** A run of a function about to be made, of one event with this data. */
export const aStart = (
  fn: RegisteredFunction,
  data: Record<string, unknown> = {},
  change: Partial<Start> = {},
): Start => ({
  fn,
  arrivals: [anArrival(data)],
  delay: 0,
  correlation: null,
  ...change,
});
