import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import { noticeNumber } from "@sportello/domain/payments/notice-code";
import { smallPdf } from "../support/fill-page.ts";
import { type Applicant, completeDrafts } from "./complete-drafts.ts";
import type { Ids } from "./routes/door.ts";
import { surroundings } from "./surroundings.ts";

/** A complete draft, and an application in charge of the local police with a file and a receipt: one of everything an address can name. */
export const ownersThings = async (db: Database, { tenantId, personId }: Applicant): Promise<Ids> => {
  const [draft] = await completeDrafts(db, { tenantId, personId }, 1);
  if (!draft) throw new Error("unreachable: one draft was made");
  return db.inTenant(tenantId, async (tx) => {
    const service = await tx.service.findFirstOrThrow({ where: { slug: "ztl-access" } });
    if (service.publishedVersionId === null) throw new Error("ztl-access is not published");
    const { id } = await makeApplication(db, tenantId, {
      service: { id: service.id, versionId: service.publishedVersionId },
      personId,
      officeId: service.officeId,
      status: "in_charge",
      isRegistered: true,
      submittedAt: new Date(),
      answers: exampleAnswers("ztl-access", 2),
    });
    const stored = async () => {
      const storageKey = `${tenantId}/${randomUUID()}`;
      const file = join(surroundings().FILES_DIR, storageKey);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, smallPdf);
      return {
        storageKey,
        name: "documento.pdf",
        mediaType: "application/pdf",
        size: smallPdf.length,
        sha256: createHash("sha256").update(smallPdf).digest("hex"),
      };
    };
    const upload = await tx.upload.create({
      data: { applicationId: id, by: "citizen", field: "registrationDocuments", ...(await stored()) },
    });
    const document = await tx.document.create({
      data: { applicationId: id, key: "receipt", kind: "receipt", ...(await stored()) },
    });
    const { storageKey, size } = await stored();
    const copy = await tx.dataExport.create({
      data: {
        personId,
        state: "ready",
        locale: "it",
        storageKey,
        size,
        askedAt: new Date(),
        readyAt: new Date(),
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    });
    const staff = await tx.staff.findFirstOrThrow({ select: { id: true } });
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    const number = String(Date.now()).padStart(13, "0");
    const payment = await tx.payment.create({
      data: {
        applicationId: id,
        serviceId: service.id,
        kind: "immediate",
        state: "paid",
        paidAt: new Date(),
        amount: 500,
        reason: "Permesso ZTL",
        category: "9/0101002IM/",
        dueOn: new Date(),
        fiscalCode: person.fiscalCode ?? "ANONIMO",
        debtorName: "Proprietaria",
        receiptId: randomUUID(),
        ...noticeNumber({ aux: 3, segregationCode: "99" }, number),
      },
    });
    const duesImport = await tx.duesImport.create({
      data: {
        serviceId: service.id,
        fileName: "dovuti.csv",
        size: 1,
        sha256: "00",
        storageKey,
        state: "checked",
        createdBy: staff.id,
      },
    });
    const evidence = await tx.paymentFile.create({
      data: { paymentId: payment.id, addedBy: staff.id, addedAt: new Date(), ...(await stored()) },
    });
    return {
      evidence: evidence.id,
      draft,
      application: id,
      upload: upload.id,
      document: document.id,
      copy: copy.id,
      payment: payment.id,
      duesImport: duesImport.id,
    };
  });
};

/** Ids that never were. */
export const missingThings = (): Ids => ({
  evidence: randomUUID(),
  draft: randomUUID(),
  application: randomUUID(),
  upload: randomUUID(),
  document: randomUUID(),
  copy: randomUUID(),
  payment: randomUUID(),
  duesImport: randomUUID(),
});

const belongings = ["status_change", "message", "document", "upload", "integration"];
const rowsOf = (table: string) =>
  `(select jsonb_agg(to_jsonb(t) order by t.id) from ${table} t where t.application_id = a.id)`;
const everything = `select to_jsonb(a), ${belongings.map((table) => `${rowsOf(table)} as ${table}`).join(", ")} from application a where a.id = any($1) order by a.id`;

/** Everything a stranger might have changed, as one text to compare. */
export const stateOf = (db: Database, tenantId: string, { draft, application }: Ids): Promise<string> =>
  db.inTenantSql(tenantId, async (client) =>
    JSON.stringify((await client.query(everything, [[draft, application]])).rows),
  );
