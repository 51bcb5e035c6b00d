import type { StaffContext } from "../../context.ts";
import { titleOf } from "../../services/title-of.ts";
import { importView } from "./import-view.ts";

const atMost = 50;

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
