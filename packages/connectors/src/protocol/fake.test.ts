import { expect, test } from "vitest";
import { isConnectorDown } from "../failures.ts";
import { createFakeProtocol } from "./fake.ts";
import { registerOnce } from "./register-once.ts";
import { registration } from "./sandbox-registry/office.testing.ts";

const now = () => new Date("2026-11-23T10:00:00Z");
const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test("the fake registry numbers documents in order and gives a repeated key its first number", async () => {
  const protocol = createFakeProtocol({ now });
  const numbers = await Promise.all(
    ["a", "b", "a", "a"].map(async (key) => (await protocol.register(registration(key))).number),
  );
  expect(numbers).toEqual(["0000001/2026", "0000002/2026", "0000001/2026", "0000001/2026"]);
  expect(protocol.registrations).toHaveLength(2);
});

test("a failure before the number leaves nothing behind", async () => {
  const protocol = createFakeProtocol({ now });
  protocol.failNext("before");
  const failure = await failureOf(protocol.register(registration("a")));
  expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(false);
  expect(await protocol.find("a")).toBeNull();
});

test("a registry that recovers forgets the failures that were planned", async () => {
  const protocol = createFakeProtocol({ now });
  protocol.failNext("before", 3);
  expect(isConnectorDown(await failureOf(protocol.register(registration("a"))))).toBe(true);
  protocol.recover();
  expect((await protocol.register(registration("a"))).number).toBe("0000001/2026");
});

test("a failure after the number is mended by looking up before sending again", async () => {
  const protocol = createFakeProtocol({ now });
  protocol.failNext("after");
  const failure = await failureOf(protocol.register(registration("a")));
  expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(true);
  expect((await registerOnce(protocol, registration("a"), { isRepeat: true })).number).toBe("0000001/2026");
  expect(protocol.registrations).toHaveLength(1);
});
