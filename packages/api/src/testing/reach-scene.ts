import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import { makeOffice } from "@sportello/db/factories/make-office";
import type { MadeService } from "@sportello/db/factories/make-service";
import type { StaffContext } from "../context.ts";
import { addPaymentFile } from "../payments/files/add.ts";
import { pdfBytes } from "./pdf-bytes.ts";
import type { TestRuntime } from "./runtime.ts";
import { makePaidService } from "./send-paid.ts";
import { makeTown } from "./town.ts";

/** What somebody may be owed for: an application of each office, one that was handed over, and a due of each. */
export const places = ["permit", "records", "permitAtArchive", "dueOfMobility", "dueOfArchive"] as const;
export type Place = (typeof places)[number];
export const amounts: Record<Place, number> = {
  permit: 1_000,
  records: 2_000,
  permitAtArchive: 4_000,
  dueOfMobility: 8_000,
  dueOfArchive: 16_000,
};

/** A town with payments of two offices, and people who see all of them, some or few. */
export const makeReachScene = async (runtime: TestRuntime, owner: Database) => {
  const payments = {} as Record<Place, string>;
  const cases = {} as Record<Place | "orphan", string>;
  const refunds = {} as Record<Place, string>;
  const files = {} as Record<Place, string>;
  const imports = {} as Record<"mobility" | "archive", string>;
  const people = {} as Record<
    "accountant" | "administrator" | "mobility" | "restricted" | "archive" | "both",
    StaffContext
  >;

  const town = await makeTown(runtime, owner);
  const treasury = await makeOffice(runtime.database, town.tenantId, { keepsAccounts: true });
  const permit = await makePaidService(runtime, town);
  const parking = await makePaidService(runtime, town, "deferred");
  const records = await makePaidService(runtime, { tenantId: town.tenantId, mobility: town.archive }, "deferred");
  const citizen = await town.citizen();
  const administrator = await town.staff("administrator", []);
  const application = async (service: MadeService, officeId: string) =>
    (
      await makeApplication(runtime.database, town.tenantId, {
        service,
        personId: citizen.actor.id,
        officeId,
        status: "in_charge",
        submittedAt: new Date("2026-11-20T09:00:00Z"),
      })
    ).id;
  const [ofPermit, ofRecords, ofPermitAtArchive] = [
    await application(permit, town.mobility.id),
    await application(records, town.archive.id),
    await application(permit, town.archive.id),
  ];
  const owed: Record<Place, { serviceId: string; applicationId: string | null }> = {
    permit: { serviceId: permit.id, applicationId: ofPermit },
    records: { serviceId: records.id, applicationId: ofRecords },
    permitAtArchive: { serviceId: permit.id, applicationId: ofPermitAtArchive },
    dueOfMobility: { serviceId: parking.id, applicationId: null },
    dueOfArchive: { serviceId: records.id, applicationId: null },
  };
  await administrator.inTenant(async (tx) => {
    for (const [n, place] of places.entries()) {
      const { id } = await tx.payment.create({
        data: {
          ...owed[place],
          kind: owed[place].applicationId === null ? "due" : "deferred",
          state: "paid",
          amount: amounts[place],
          reason: `Causale di ${place}`,
          category: "9/0101002IM/",
          dueOn: new Date("2026-12-31"),
          fiscalCode: citizen.actor.fiscalCode,
          debtorName: place,
          noticeCode: `30100000000000000${n}`,
          iuv: `0100000000000000${n}`,
          paidAt: new Date("2026-11-24T10:00:00Z"),
          receiptId: `rt-${place}`,
          createdAt: new Date("2026-11-23T10:00:00Z"),
          facts: {
            create: {
              key: `paid ${place}`,
              source: "inquiry",
              fact: {
                kind: "paid",
                receiptId: `rt-${place}`,
                amount: amounts[place],
                paidAt: "2026-11-24T10:00:00.000Z",
                source: "intermediary",
              },
            },
          },
        },
      });
      payments[place] = id;
      cases[place] = (
        await tx.paymentCase.create({
          data: {
            kind: "paid_twice",
            key: `rt-${place}-bis`,
            paymentId: id,
            amount: amounts[place],
            reason: `receipt rt-${place}-bis`,
            foundAt: runtime.now(),
          },
        })
      ).id;
      refunds[place] = (
        await tx.refund.create({
          data: { paymentId: id, amount: 100, reason: place, askedBy: administrator.actor.id, askedAt: runtime.now() },
        })
      ).id;
    }
    cases.orphan = (
      await tx.paymentCase.create({
        data: {
          kind: "orphan_receipt",
          key: "orfana",
          amount: 7_777,
          reason: "receipt orfana",
          foundAt: runtime.now(),
        },
      })
    ).id;
    for (const [office, service] of [
      ["mobility", parking],
      ["archive", records],
    ] as const) {
      imports[office] = (
        await tx.duesImport.create({
          data: {
            serviceId: service.id,
            fileName: `${office}.csv`,
            size: 1,
            sha256: "00",
            storageKey: `${town.tenantId}/${office}`,
            state: "checked",
            valid: 1,
            createdBy: administrator.actor.id,
            rows: { create: { line: 2, faults: "importo missing", raw: JSON.stringify([office]) } },
          },
        })
      ).id;
    }
  });
  people.accountant = await town.staff("manager", [treasury]);
  people.administrator = administrator;
  people.mobility = await town.staff("manager", [town.mobility]);
  people.restricted = await town.staff("manager", [town.mobility], [permit]);
  people.archive = await town.staff("manager", [town.archive]);
  people.both = await town.staff("manager", [town.mobility, town.archive]);
  for (const place of places)
    files[place] = (
      await addPaymentFile(people.accountant, { paymentId: payments[place], name: "prova.pdf", bytes: pdfBytes() })
    ).id;
  return { town, treasury, permit, parking, records, payments, cases, refunds, files, imports, people };
};

export type ReachScene = Awaited<ReturnType<typeof makeReachScene>>;
export type Who = keyof ReachScene["people"];

/** Whose payments each of them sees. */
export const sees: Record<Who, readonly Place[]> = {
  accountant: places,
  administrator: places,
  mobility: ["permit", "dueOfMobility"],
  // The head of mobility left them the permits; the dues of mobility are of the parking.
  restricted: ["permit"],
  archive: ["records", "permitAtArchive", "dueOfArchive"],
  both: places,
};
export const everybody = Object.keys(sees) as Who[];
/** Who sees the money of the whole municipality. */
export const isTown = (who: Who) => who === "accountant" || who === "administrator";
