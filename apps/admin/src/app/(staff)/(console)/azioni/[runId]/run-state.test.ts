import { expect, test } from "vitest";
import { runState } from "./run-state.ts";

test.each([
  ["Open", "running"],
  ["Running", "running"],
  ["Waiting", "waiting"],
  ["Completed", "completed"],
  ["Failed", "failed"],
  ["Cancelled", "cancelled"],
  ["Hibernating", "unknown"],
  ["toString", "unknown"],
])("what the engine calls %s the page shows as %s", (status, state) => {
  expect(runState(status)).toBe(state);
});
