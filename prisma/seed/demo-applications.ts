import { createHash, randomUUID } from "node:crypto";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import { makePerson } from "@sportello/db/factories/make-person";
import type { MadeService } from "@sportello/db/factories/make-service";
import { applicationCode } from "@sportello/domain/applications/code";
import type { Status } from "@sportello/domain/applications/status";
import type { ServiceOptions } from "@sportello/domain/services/options";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import { demoPerson } from "./demo-people.ts";
import type { DemoTenant } from "./demo-tenants.ts";
import { type DemoUpload, openUploads } from "./demo-uploads.ts";

/** How many applications stand where; the sum is what the demonstration shows. */
const crowd: readonly (readonly [Status, number])[] = [
  ["draft", 6],
  ["submitted", 4],
  ["registered", 26],
  ["in_charge", 30],
  ["integration_requested", 2],
  ["awaiting_integration", 12],
  ["integration_sent", 2],
  ["integration_registered", 2],
  ["in_charge_after_integration", 12],
  ["accepted_awaiting_registration", 2],
  ["accepted", 30],
  ["rejected_awaiting_registration", 1],
  ["rejected", 12],
  ["withdrawn", 7],
  ["revoked", 4],
  ["stamp_pending", 3],
  ["payment_pending", 6],
  ["payment_failed", 3],
];

export type OfferedService = MadeService & { readonly officeId: string; readonly options: ServiceOptions };

export type Furniture = {
  readonly tenant: DemoTenant & { readonly id: string };
  readonly services: readonly OfferedService[];
  /** Operators by office. */
  readonly operators: ReadonlyMap<string, readonly string[]>;
  readonly filesDir: string;
  /** Today, `YYYY-MM-DD`: ages are counted back from here. */
  readonly today: string;
};

/** About 150 applications of some sixty citizens, in every status in which they stay; returns the ids of those sent. */
export const seedApplications = async (
  db: Database,
  { tenant, services, operators, filesDir, today }: Furniture,
): Promise<string[]> => {
  const sent: string[] = [];
  const upload = await openUploads(db, filesDir, tenant.id);
  const people = await Promise.all(
    Array.from({ length: 60 }, async (_, n) => ({
      ...demoPerson(n, tenant),
      ...(await makePerson(db, tenant.id, demoPerson(n, tenant))),
    })),
  );
  for (const [n, status] of crowd.flatMap(([status, count]) => Array.from({ length: count }, () => status)).entries()) {
    const service = serviceFor(services, n, status);
    const person = people[(n * 11) % people.length];
    if (!service || !person) throw new Error("the demonstration has no services or no people");
    const staff = operators.get(service.officeId) ?? [];
    const submittedAt = submissionInstant(n, status, today);
    const uploads: DemoUpload[] = [];
    const uploadId = (field: string) => {
      const id = randomUUID();
      uploads.push({ id, field });
      return id;
    };
    const isFromGuest = service.options.level === "none" && n % 3 !== 0;
    const { id, code } = await makeApplication(db, tenant.id, {
      service,
      personId: isFromGuest ? await makeGuest(db, tenant.id, person) : person.id,
      isFromGuest,
      officeId: service.officeId,
      status,
      isRegistered: true,
      dues: service.options,
      answers: exampleAnswers(service.slug, n, profileOf(person), { today: romeDay(submittedAt), uploadId }),
      code: applicationCode(createHash("sha256").update(`${tenant.slug} ${n}`).digest()),
      submittedAt,
      // Whatever the hour of the furnishing: what came yesterday has no history of tomorrow.
      until: new Date(),
      maxDays: service.options.maxDays,
      registrationNumber: (registeredAt) => `${String(1200 + n).padStart(7, "0")}/${romeDay(registeredAt).slice(0, 4)}`,
      ...(staff[n % staff.length] !== undefined && { assigneeId: staff[n % staff.length] }),
    });
    await upload(id, uploads, submittedAt);
    if (code !== null) sent.push(id);
  }
  return sent;
};

/** The services take turns; one that knows no integration, withdrawal, payment or stamp leaves its turn to the next. */
const serviceFor = (services: readonly OfferedService[], n: number, status: Status): OfferedService | undefined => {
  const fits = ({ options }: OfferedService): boolean =>
    (options.allowIntegration || !/integration/.test(status)) &&
    (options.allowWithdraw || status !== "withdrawn") &&
    (options.payment !== "none" || !status.startsWith("payment_")) &&
    (options.stamp || status !== "stamp_pending");
  return services.map((_, step) => services[(n + step) % services.length]).find((service) => service && fits(service));
};

/** Somebody who did not sign in, named as they typed. */
const makeGuest = async (
  db: Database,
  tenantId: string,
  { givenName, familyName, contacts }: ReturnType<typeof demoPerson>,
): Promise<string> =>
  (
    await db.inTenant(tenantId, (tx) =>
      tx.person.create({ data: { givenName, familyName, certified: {}, contacts }, select: { id: true } }),
    )
  ).id;

/** These were sent and no more: their history cannot reach into today. */
const fresh: readonly Status[] = ["draft", "submitted", "registered"];

/** The finished are older than the open; one open application in seven is overdue. What came yesterday has no long history yet. */
const submissionInstant = (n: number, status: Status, today: string): Date => {
  const isFinished = ["accepted", "rejected", "withdrawn", "revoked"].includes(status);
  const isOverdue = n % 7 === 0 && !status.startsWith("payment_");
  const age = isFinished
    ? 35 + ((n * 17) % 160)
    : isOverdue
      ? 33 + (n % 9)
      : (fresh.includes(status) ? 1 : 4) + ((n * 5) % 26);
  const hour = String(8 + (n % 11)).padStart(2, "0");
  return new Date(`${addDays(today, -age)}T${hour}:${String((n * 7) % 60).padStart(2, "0")}:00Z`);
};

const profileOf = ({ givenName, familyName, fiscalCode, certified, contacts }: ReturnType<typeof demoPerson>) => ({
  givenName,
  familyName,
  fiscalCode,
  birthDate: certified.birthDate,
  birthPlace: certified.birthPlace,
  gender: certified.gender,
  ...certified.address,
  ...contacts,
});
