import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "@sportello/db/client";
import type { Status } from "@sportello/domain/applications/status";
import { romeDay } from "@sportello/domain/time/rome-day";
import { beforeAll, expect, test } from "vitest";
import { allApplications, breaking, type Seeded } from "./demo-applications.testing.ts";
import { inBugliano } from "./demo-money.testing.ts";

/** The files, documents and numbers of the demonstration's applications, as tests: seed.test.ts furnishes it once. */
export const testPapers = (owner: Database, files: () => string): void => {
  let all: Seeded[] = [];
  let sent: Seeded[] = [];
  beforeAll(async () => {
    all = await allApplications(owner);
    sent = all.filter(({ status }) => status !== "draft");
  });

  test("names files that are there: each with its bytes, its size and its digest, none that nobody names", async () => {
    const sizes = new Map<string, string>();
    for (const application of all) {
      const named = JSON.stringify(application.answers);
      for (const { id, storageKey, size, sha256, createdAt } of application.uploads) {
        expect(named).toContain(id);
        const path = join(files(), storageKey);
        expect((await stat(path)).size).toBe(size);
        sizes.set(sha256, path);
        if (application.submittedAt) expect(createdAt.getTime()).toBeLessThanOrEqual(application.submittedAt.getTime());
      }
    }
    for (const [sha256, path] of sizes)
      expect(
        createHash("sha256")
          .update(await readFile(path))
          .digest("hex"),
      ).toBe(sha256);
    expect(sizes.size).toBeGreaterThan(0);
  });

  test("asks for more with the words of its history, and is answered exactly when the history says so", () => {
    for (const { changes, integrations, assigneeId } of sent) {
      const asked = changes.filter(({ command }) => command === "requestIntegration");
      expect(integrations.map(({ request }) => request)).toEqual(asked.map(({ reason }) => reason));
      const answered = changes.some(({ command }) => command === "answerIntegration");
      for (const { requestedBy, requestedAt, answeredAt, answer, cancelledAt } of integrations) {
        expect([requestedBy, answeredAt !== null, answer !== null]).toEqual([assigneeId, answered, answered]);
        if (answeredAt) expect(answeredAt.getTime()).toBeGreaterThan(requestedAt.getTime());
        expect(cancelledAt === null || !answered).toBe(true);
      }
    }
  });

  test("has the documents its history made, no other, each kept whole", async () => {
    const wanted = ({ changes }: Seeded): string[] =>
      changes.flatMap(({ command, to }) => {
        if (to === "sent") return ["receipt"];
        if (command === "requestIntegration") return ["integration_request"];
        if (command === "answerIntegration") return ["integration_answer"];
        if (command === "accept" || command === "reject") return ["outcome"];
        // What is withdrawn before it was received gets its receipt first.
        return command === "withdraw" ? ["receipt", "withdrawal"] : [];
      });
    const kinds = new Set<string>();
    for (const application of sent) {
      const made = application.documents.map(({ kind }) => kind as string);
      for (const kind of made) kinds.add(kind);
      expect(wanted(application)).toEqual(expect.arrayContaining(made.filter((kind) => kind !== "stamped_form")));
      expect(new Set(made).size).toBe(made.length);
      if (application.changes.some(({ to }) => to === "sent")) expect(made).toContain("receipt");
      if (application.outcome !== null) expect(made).toContain("outcome");
    }
    expect([...kinds].toSorted()).toEqual(
      expect.arrayContaining(["integration_answer", "integration_request", "outcome", "receipt", "withdrawal"]),
    );
    const sample = sent.flatMap(({ documents }) => documents).filter((_, n) => n % 11 === 0);
    for (const { storageKey, size, sha256 } of sample) {
      const bytes = await readFile(join(files(), storageKey));
      expect([bytes.length, createHash("sha256").update(bytes).digest("hex")]).toEqual([size, sha256]);
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    }
  });

  test("is registered no earlier than its document was made, under a number nobody else has, of the year of that day", () => {
    const registered = sent.flatMap(({ documents }) =>
      documents.flatMap(({ registration, createdAt, kind }) =>
        registration?.state === "registered" ? [{ ...registration, kind, madeAt: createdAt }] : [],
      ),
    );
    const early = registered.filter(({ registeredAt, madeAt }) => (registeredAt?.getTime() ?? 0) < madeAt.getTime());
    expect(early.map(({ kind, number }) => `${kind} ${number}`)).toEqual([]);
    for (const { number, registeredAt } of registered)
      expect(number).toMatch(new RegExp(`^\\d{7}/${romeDay(registeredAt ?? new Date(0)).slice(0, 4)}$`));
    const numbers = registered.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test("waits for a number only where it says so, and there a person is told what to look at", async () => {
    const waiting: readonly Status[] = [
      "submitted",
      "integration_requested",
      "integration_sent",
      "accepted_awaiting_registration",
      "rejected_awaiting_registration",
    ];
    const tasks = await owner.prisma.task.findMany({ where: { tenantId: await inBugliano(owner), resolvedAt: null } });
    let stuck = 0;
    for (const { status, documents, registrationNumber, code } of sent) {
      const open = documents.flatMap(({ registration }) =>
        registration && registration.state !== "registered" ? [registration] : [],
      );
      stuck += open.length;
      if (!waiting.includes(status)) expect({ code, open: open.length }).toEqual({ code, open: 0 });
      for (const { id, state, lastReason, attempts, nextTryAt } of open) {
        expect(["failed", "refused"]).toContain(state);
        expect(tasks.find(({ subjectId }) => subjectId === id)?.reason).toBe(lastReason);
        expect([attempts > 0, nextTryAt]).toEqual([true, null]);
      }
      if (registrationNumber !== null)
        expect(documents.some(({ registration }) => registration?.number === registrationNumber)).toBe(true);
    }
    expect(stuck).toBeGreaterThan(3);
    expect(tasks.filter(({ kind }) => kind === "registration")).toHaveLength(stuck);
  });

  test("leaves nothing for the jobs to do: what it would set going was done", async () => {
    expect(await owner.prisma.outboxEvent.count({ where: { sentAt: null } })).toBe(0);
  });

  test("is found by the words of the desk, except for drafts", async () => {
    const { rows } = await owner.pool.query<{ id: string }>("select application_id as id from application_search");
    const found = new Set(rows.map(({ id }) => id));
    expect(breaking(all, ({ id, status }) => found.has(id) === (status !== "draft"))).toEqual([]);
  });
};
