import { expect, test, vi } from "vitest";
import { jobLog } from "./job-log.ts";
import { createLog, logOf } from "./log.ts";

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

test("the log of a request names it in each line, hides what is somebody's, and keeps silent below the level in force", () => {
  const lines: string[] = [];
  const log = logOf(createLog("info", "test", { write: (line: string) => void lines.push(line) }), {
    tenantId: "bugliano",
    requestId: "one",
  });
  for (const level of ["trace", "debug", "info", "warn", "error"] as const)
    log[level]({ token: personal[4], code: level }, "said");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    ["info", "warn", "error"].map((level): unknown =>
      expect.objectContaining({
        level,
        app: "test",
        tenantId: "bugliano",
        requestId: "one",
        token: "[hidden]",
        code: level,
      }),
    ),
  );
});

test("a request that has nothing to say costs no log of its own", () => {
  const whole = createLog("info", "test", { write: () => undefined });
  const child = vi.spyOn(whole, "child");
  const log = logOf(whole, { requestId: "one" });
  expect(child).not.toHaveBeenCalled();
  log.info("first");
  log.warn("second");
  expect(child).toHaveBeenCalledOnce();
});
