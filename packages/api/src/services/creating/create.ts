import type { Tx } from "@sportello/db/client";
import type { Prisma } from "@sportello/db/generated/client";
import type { AccessLevel } from "@sportello/domain/access/actor";
import type { Localised } from "@sportello/domain/locales";
import { freeSlug } from "@sportello/domain/services/new-slug";
import { record } from "../../audit/record.ts";
import { catalogue, subforms } from "../../catalogue/catalogue.ts";
import type { StaffContext } from "../../context.ts";
import { expectOpenOffice } from "../../offices/expect-open-office.ts";
import { expectFound, Refused } from "../../refused.ts";
import type { DraftContent } from "../drafts/parts.ts";
import { readDraft, withWriter } from "../drafts/read-draft.ts";
import { documentOf, type ImportSource } from "../exchange/preview.ts";
import { readImport } from "../exchange/read.ts";
import { inForceContent } from "../publishing/stored-content.ts";
import { blankContent } from "./blank.ts";

export type ServiceSource =
  | { readonly kind: "blank" }
  | { readonly kind: "catalogue" | "service"; readonly slug: string }
  | ImportSource;
export type CreateServiceInput = {
  readonly from: ServiceSource;
  readonly title: Localised;
  readonly officeId: string;
  /** What the source says where it is not given. */
  readonly level?: AccessLevel | undefined;
  readonly maxDays?: number | undefined;
};

/**
 * A new service as a draft: empty, from a ready one, from one of the municipality's own (what it is preparing, else what is in force), or from another installation. Nobody
 * sees it before it is published. Its address comes from the Italian name. Refuses with `not_found` for a source or an office that is not there.
 */
export const createService = async (
  ctx: StaffContext,
  { from, title, officeId, level, maxDays }: CreateServiceInput,
): Promise<{ slug: string }> => {
  // What is elsewhere is read before the transaction begins: it may be slow.
  const document = from.kind === "address" || from.kind === "document" ? await documentOf(ctx, from) : null;
  return ctx.inTenant(async (tx) => {
    await expectOpenOffice(tx, officeId);
    const source =
      from.kind === "address" || from.kind === "document"
        ? await importedContent(ctx, tx, document)
        : await contentFrom(tx, from, officeId);
    const taken = new Set((await tx.service.findMany({ select: { slug: true } })).map(({ slug }) => slug));
    const slug = freeSlug(title.it, taken);
    const general = { ...source.general, officeId, isFeatured: false };
    const { id } = await tx.service.create({ data: { slug, ...general, status: "draft" }, select: { id: true } });
    const options = {
      ...source.options,
      ...(level !== undefined && { level }),
      ...(maxDays !== undefined && { maxDays }),
    };
    await tx.serviceDraft.create({
      data: {
        serviceId: id,
        baseNumber: null,
        general,
        sheet: { ...source.sheet, title },
        form: source.form as Prisma.InputJsonObject,
        options,
        updatedById: ctx.actor.id,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
    });
    await record(tx, ctx, {
      action: "service.created",
      subjectId: id,
      details: { service: slug, from: namedSource(from) },
    });
    const origin =
      from.kind === "catalogue"
        ? { kind: from.kind, key: from.slug }
        : from.kind === "address"
          ? { kind: from.kind, key: from.url }
          : null;
    if (origin)
      await tx.serviceOrigin.create({
        data: {
          serviceId: id,
          ...origin,
          base: { sheet: source.sheet, form: source.form as Prisma.InputJsonObject, options: source.options },
          takenAt: ctx.now,
        },
      });
    return { slug };
  });
};

const namedSource = (from: ServiceSource): string =>
  from.kind === "address" ? `address ${from.url}` : "slug" in from ? `${from.kind} ${from.slug}` : from.kind;

/** A service from elsewhere, with the subforms and lists it brings. Throws `address_unreadable` for one that cannot be taken as it is: the dry run says why. */
const importedContent = async (ctx: StaffContext, tx: Tx, document: unknown): Promise<DraftContent> => {
  const { content, subforms: brought, lists } = await readImport(tx, document, ctx.tenant.languages);
  if (content === null) throw new Refused("address_unreadable", { fault: "blocked" });
  await tx.subform.createMany({
    data: brought.map(({ key, version, name, form }) => ({ key, version, name, form: form as Prisma.InputJsonObject })),
  });
  await tx.tenantList.createMany({ data: lists.map((list) => ({ ...list, updatedAt: ctx.now })) });
  return content;
};

const contentFrom = async (
  tx: Tx,
  from: Exclude<ServiceSource, ImportSource>,
  officeId: string,
): Promise<DraftContent> => {
  if (from.kind === "blank") return blankContent(officeId);
  if (from.kind === "catalogue") {
    const { category, topics, lifeEvents, audiences, sheet, form, options } = expectFound(
      catalogue.find(({ slug }) => slug === from.slug),
    );
    await tx.subform.createMany({
      data: subforms.map(({ key, version, name, form: block }) => ({
        key,
        version,
        name,
        form: block as Prisma.InputJsonObject,
      })),
      skipDuplicates: true,
    });
    return { general: { officeId, category, topics, lifeEvents, audiences, isFeatured: false }, sheet, form, options };
  }
  const service = expectFound(
    await tx.service.findFirst({ where: { slug: from.slug }, include: { draft: { include: withWriter } } }),
  );
  if (service.draft) return readDraft(service.draft);
  return inForceContent(
    service,
    expectFound(await tx.serviceVersion.findUnique({ where: { id: expectFound(service.publishedVersionId) } })),
  );
};
