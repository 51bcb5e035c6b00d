import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { TestRuntime } from "./runtime.ts";

type Answer = { readonly status?: number; readonly data?: unknown; readonly next?: string };

/** The engine of the jobs as its API answers, over real HTTP: what it is asked is noted, what it says each sentence sets; else 404. */
export const testEngine = (runtime: TestRuntime) => {
  const asked: string[] = [];
  const keys: string[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://engine");
    const question = `${request.method} ${url.pathname}`;
    asked.push(question);
    keys.push(request.headers.authorization ?? "");
    const answer = answers.get(question + (url.searchParams.get("before") ?? "")) ?? { status: 404 };
    response
      .writeHead(answer.status ?? 200, { "content-type": "application/json" })
      .end(JSON.stringify({ data: answer.data ?? null, next: answer.next ?? null }));
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    Object.assign(runtime.env, { INNGEST_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    asked.length = 0;
    answers.clear();
  });
  return {
    asked,
    keys,
    says: (question: string, data: unknown, more: Omit<Answer, "data"> = {}) =>
      void answers.set(question, { data, ...more }),
    forgets: (question: string) => void answers.delete(question),
    counted: (question: string): number => asked.filter((each) => each === question).length,
  };
};
