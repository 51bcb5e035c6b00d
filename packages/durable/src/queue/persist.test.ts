import { expect, test, vi } from "vitest";
import { silent } from "../log.ts";
import { persist } from "./persist.ts";

vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

const failing = (error: unknown, times: number) => {
  const work = vi.fn<() => Promise<void>>();
  for (let n = 0; n < times; n += 1) work.mockRejectedValueOnce(error);
  return work.mockResolvedValue(undefined);
};
const withCode = (code: string) => Object.assign(new Error("something"), { code });
const never = new AbortController().signal;

test.each([
  ["a database that shuts down", withCode("57P01")],
  ["too many connections", withCode("53300")],
  ["a broken connection", withCode("08006")],
  ["a serialization failure", withCode("40001")],
  ["nobody at the port", withCode("ECONNREFUSED")],
  ["a cut connection", new Error("Connection terminated unexpectedly")],
  ["a time-out", new Error("timeout exceeded when trying to connect")],
])("a result outlives %s", async (_, error) => {
  const warn = vi.fn();
  const work = failing(error, 3);
  await persist({ ...silent, warn }, never, work);
  expect([work.mock.calls.length, warn.mock.calls.length]).toEqual([4, 3]);
});

test.each([
  ["a statement that is wrong", withCode("42601")],
  ["a text that cannot be held", withCode("22P05")],
  ["what is no error at all", "boom"],
])("%s is not repeated for ever", async (_, error) => {
  const work = failing(error, 1);
  await expect(persist(silent, never, work)).rejects.toBe(error);
  expect(work).toHaveBeenCalledTimes(1);
});

test("an engine that stops hands the job over instead of waiting for the database", async () => {
  const stopping = new AbortController();
  const work = vi.fn<() => Promise<void>>(async () => {
    stopping.abort();
    throw withCode("57P01");
  });
  await expect(persist(silent, stopping.signal, work)).rejects.toThrow("something");
  expect(work).toHaveBeenCalledTimes(1);
});
