import type { DuesImport } from "@sportello/db/generated/client";
import { isoOrNull } from "../../applications/present.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { titleOf } from "../../services/title-of.ts";

const atMost = 50;
const firstFaults = 20;

const importView = (row: DuesImport) => ({
  id: row.id, serviceId: row.serviceId, fileName: row.fileName, size: row.size, state: row.state, lines: row.lines, valid: row.valid, faulty: row.faulty, repeated: row.repeated,
  total: Number(row.total), imported: row.imported, told: row.told, failure: row.failure, createdAt: row.createdAt.toISOString(), confirmedAt: isoOrNull(row.confirmedAt), endedAt: isoOrNull(row.endedAt),
});

/** The latest files of dues, and the services that may be charged for. */
export const listDues = ({ inTenant }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.duesImport.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: atMost });
    const services = await tx.service.findMany({ where: { publishedVersionId: { not: null } }, orderBy: { slug: "asc" }, select: { id: true, slug: true, publishedVersionId: true } });
    const versions = await tx.serviceVersion.findMany({
      where: { id: { in: services.flatMap(({ publishedVersionId }) => (publishedVersionId ? [publishedVersionId] : [])) } },
      select: { id: true, sheet: true, options: true },
    });
    const byId = new Map(versions.map((version) => [version.id, version]));
    return {
      imports: rows.map(importView),
      services: services.flatMap(({ id, publishedVersionId }) => {
        const version = byId.get(publishedVersionId ?? "");
        return version && Object.hasOwn(Object(version.options), "charge") ? [{ id, title: titleOf(version.sheet) }] : [];
      }),
    };
  });

/** One file of dues with how far it has come and the first of its mistakes. */
export const findDues = ({ inTenant }: StaffContext, { id }: { id: string }) =>
  inTenant(async (tx) => {
    const row = expectFound(await tx.duesImport.findUnique({ where: { id } }));
    const faults = await tx.dueRow.findMany({ where: { importId: id, faults: { not: null } }, orderBy: { line: "asc" }, take: firstFaults, select: { line: true, faults: true } });
    return { ...importView(row), faults: faults.map(({ line, faults: text }) => ({ line, faults: (text ?? "").split("; ") })) };
  });
