import { createFakeFiles } from "@sportello/connectors/files/fake";
import { createFakeNotices, type FakeNotices } from "@sportello/connectors/notices/fake";
import { createFakePayments, type FakePayments } from "@sportello/connectors/payments/fake";
import type { PdfDocument } from "@sportello/connectors/pdf/port";
import { createFakeProtocol, type FakeProtocol } from "@sportello/connectors/protocol/fake";
import type { Database } from "@sportello/db/client";
import { RuntimeEnv } from "../runtime-env.ts";
import { createRuntime, type Runtime } from "../runtime.ts";

/** A clock that tests move. */
export type Clock = { now: () => Date; set(instant: string): void; pass(milliseconds: number): void };

export const createClock = (start = "2026-11-23T09:00:00.000Z"): Clock => {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    set: (instant) => {
      current = new Date(instant);
    },
    pass: (milliseconds) => {
      current = new Date(current.getTime() + milliseconds);
    },
  };
};

export type TestRuntime = Runtime & {
  readonly clock: Clock;
  readonly protocol: FakeProtocol;
  readonly notices: FakeNotices;
  readonly payments: FakePayments;
  /** The documents whose PDF was asked for, oldest first. */
  readonly printed: PdfDocument[];
};

export const testSecret = "a secret of the tests, longer than 32 characters";

export const testEnv = (url: string): RuntimeEnv =>
  RuntimeEnv.parse({
    DATABASE_URL: url,
    APP_SECRET: testSecret,
    FILES_DIR: "/nowhere",
    WEB_ORIGIN: "http://localhost:3000",
    ADMIN_ORIGIN: "http://localhost:3001",
    INNGEST_SIGNING_KEY: "signkey-test-0123456789abcdef",
    INNGEST_EVENT_KEY: "event-key",
    LOG_LEVEL: "silent",
    NODE_ENV: "test",
  });

/** A runtime on the test's database with honest fakes for the outside world, and a clock of its own. */
export const testRuntime = ({ db, url }: { db: Database; url: string }, parts: Partial<Runtime> = {}): TestRuntime => {
  const clock = createClock();
  const protocol = createFakeProtocol({ now: clock.now });
  const notices = createFakeNotices();
  const payments = createFakePayments({ now: clock.now });
  const printed: PdfDocument[] = [];
  const runtime = createRuntime(testEnv(url), "test", {
    database: db,
    files: createFakeFiles(),
    vendors: { protocol: () => protocol, notices: () => notices, payments: () => payments },
    makePdf: async (document) => {
      printed.push(document);
      return new TextEncoder().encode(`%PDF ${JSON.stringify(document)}`);
    },
    makePaymentNotice: async (notice) => new TextEncoder().encode(`%PDF ${JSON.stringify(notice)}`),
    now: clock.now,
    ...parts,
  });
  return { ...runtime, clock, protocol, notices, payments, printed };
};
