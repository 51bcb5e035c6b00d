import { expect, test } from "vitest";
import { jobLog } from "./job-log.ts";
import { createLog } from "./log.ts";

const personal = ["RSSMRA80A01H501U", "mario.rossi@posta.example", "Via Roma 1", "hunter2", "SESSION-ID"];

const collect = (work: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = [];
  work(createLog("trace", "test", { write: (line: string) => void lines.push(line) }));
  return lines.join("");
};

test("what is somebody's does not reach the log under any of its names, three levels deep", () => {
  const [fiscalCode, email, answer, password, sessionId] = personal;
  const text = collect((log) => {
    log.info({ fiscalCode, email, answers: { street: answer }, password, sessionId }, "one");
    log.info({ person: { fiscalCode, email }, input: { answers: answer, password }, session: { sessionId } }, "two");
    log.info({ request: { person: { fiscalCode, email, answers: answer, password, sessionId } } }, "three");
  });
  expect(personal.filter((mark) => text.includes(mark))).toEqual([]);
  expect(text.match(/\[hidden\]/g)?.length).toBe(15);
});

test("an error is told by its kind and place, not by its message", () => {
  const text = collect((log) => {
    const error = Object.assign(new Error(`Unique constraint failed: ${personal.join(" ")}`), { code: "P2002" });
    log.error({ err: error }, "failed");
    jobLog(log).error("Error in step", personal[0], error);
    jobLog(log).warn({ err: error }, personal[1]);
  });
  expect(personal.filter((mark) => text.includes(mark))).toEqual([]);
  expect(text).toContain("P2002");
  expect(text).toContain("log.test.ts");
});
