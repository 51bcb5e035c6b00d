import { openTask } from "@sportello/api/actions/open-task";
import { createSystemContext } from "@sportello/api/context";
import { makeIntegrationAnswer } from "@sportello/api/documents/make-integration-answer";
import { makeIntegrationRequest } from "@sportello/api/documents/make-integration-request";
import { makeOutcome } from "@sportello/api/documents/make-outcome";
import { makeReceipt } from "@sportello/api/documents/make-receipt";
import { makeWithdrawal } from "@sportello/api/documents/make-withdrawal";
import { createRuntime } from "@sportello/api/runtime";
import { RuntimeEnv } from "@sportello/api/runtime-env";
import type { Database } from "@sportello/db/client";
import type { DocumentKind } from "@sportello/db/generated/client";
import type { Status } from "@sportello/domain/applications/status";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { Demo } from "./demo-connectors.ts";

/** Documents made side by side: while one is being written, the next is set. */
const atOnce = 6;

type Context = Awaited<ReturnType<typeof createSystemContext>>;

/** The documents that the jobs would have made, by the same verbs, and their registrations: nearly all numbered, some in the cockpit. */
export const writeDocuments = async (
  db: Database,
  owner: Database,
  demo: Demo,
  databaseUrl: string,
  tenantId: string,
  ids: readonly string[],
): Promise<void> => {
  const runtime = createRuntime(environment(demo, databaseUrl), "seed", { database: db });
  const system = await createSystemContext(runtime, tenantId, "seed");
  const waiting = [...ids];
  const hands = Array.from({ length: atOnce }, async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await documentsOf(system, id);
  });
  await Promise.all(hands);
  await settle(system);
  // What these events would set going has been done.
  await owner.pool.query("update outbox_event set sent_at = now() where sent_at is null");
};

const documentsOf = async (system: Context, applicationId: string): Promise<void> => {
  const { submittedAt, status, changes } = await system.inTenant((tx) =>
    tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      include: { changes: { orderBy: { at: "asc" } } },
    }),
  );
  const at = (instant: Date | null): Context => ({ ...system, now: instant ?? system.now });
  // What waits for its stamp or its payment was not received yet.
  if (changes.some(({ to }) => to === "sent")) await makeReceipt(at(submittedAt), { applicationId });
  for (const { id: changeId, command, at: instant } of changes) {
    const ctx = at(instant);
    if (command === "requestIntegration" && status !== "in_charge_after_integration")
      await makeIntegrationRequest(ctx, { applicationId });
    if (command === "answerIntegration") await makeIntegrationAnswer(ctx, { applicationId });
    if (command === "accept" || command === "reject") await makeOutcome(ctx, { applicationId, changeId });
    if (command === "withdraw") await makeWithdrawal(ctx, { applicationId, changeId });
  }
};

/** Which document each of these statuses waits for. */
const awaited: Partial<Record<Status, DocumentKind>> = {
  submitted: "receipt",
  integration_requested: "integration_request",
  integration_sent: "integration_answer",
  accepted_awaiting_registration: "outcome",
  rejected_awaiting_registration: "outcome",
};
const reasons = [
  "Voce 6.30 assente dal titolario",
  "Numerazione del nuovo registro non ancora aperta",
  "Il sistema di protocollo non ha risposto per due giorni",
];

const settle = (system: Context): Promise<void> =>
  system.inTenant(async (tx) => {
    const registrations = await tx.registration.findMany({
      include: { document: { include: { application: true } } },
      orderBy: { createdAt: "asc" },
    });
    for (const [n, { id, document, createdAt, applicationId }] of registrations.entries()) {
      const { application, kind } = document;
      if (awaited[application.status] === kind) {
        const reason = reasons[n % reasons.length] ?? "";
        await tx.registration.update({
          where: { id },
          data: {
            state: n % 3 === 2 ? "failed" : "refused",
            attempts: 1 + (n % 4),
            lastReason: reason,
            lastTriedAt: createdAt,
            nextTryAt: null,
          },
        });
        await openTask(
          tx,
          { ...system, now: createdAt },
          { kind: "registration", subjectId: id, applicationId, reason },
        );
        continue;
      }
      const year = romeDay(createdAt).slice(0, 4);
      const isOfApplication = kind === "receipt" && application.registrationNumber !== null;
      const number = isOfApplication ? application.registrationNumber : `${String(3000 + n).padStart(7, "0")}/${year}`;
      await tx.registration.update({
        where: { id },
        data: {
          state: "registered",
          number,
          // A document gets its number when it is there: of the later ones the application's own says nothing.
          registeredAt: (isOfApplication ? application.registeredAt : null) ?? createdAt,
          attempts: 1,
          lastTriedAt: createdAt,
          nextTryAt: null,
        },
      });
    }
  });

const environment = (demo: Demo, databaseUrl: string): RuntimeEnv =>
  RuntimeEnv.parse({
    DATABASE_URL: databaseUrl,
    APP_SECRET: demo.appSecret,
    FILES_DIR: demo.filesDir,
    WEB_ORIGIN: "http://localhost",
    ADMIN_ORIGIN: "http://localhost",
    INNGEST_SIGNING_KEY: "signkey-seed-00",
    INNGEST_EVENT_KEY: "unused",
    LOG_LEVEL: "warn",
  });
