import type { Locale } from "@sportello/domain/locales";
import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { changesBetween, type ContentChanges } from "./changes.ts";
import { type NamedPerson, peopleNamed } from "./people-named.ts";
import { contentOf } from "./stored-content.ts";

/** The publications of a service, the newest first, each with who published it and how many applications were sent with it. */
export const listVersions = (ctx: StaffContext, { slug }: { slug: string }) =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({ where: { slug }, select: { id: true, publishedVersionId: true } }),
    );
    const rows = await tx.serviceVersion.findMany({
      where: { serviceId: service.id },
      orderBy: { number: "desc" },
      select: {
        id: true,
        number: true,
        publishedAt: true,
        publishedBy: { select: { givenName: true, familyName: true } },
        _count: { select: { applications: { where: { status: { not: "draft" } } } } },
      },
    });
    return rows.map(({ id, number, publishedAt, publishedBy, _count }) => ({
      number,
      publishedAt: publishedAt.toISOString(),
      publishedBy: publishedBy && `${publishedBy.givenName} ${publishedBy.familyName}`,
      isInForce: id === service.publishedVersionId,
      applications: _count.applications,
    }));
  });

/** What changed from one publication to another, in the reader's language, with the names of the colleagues the changes speak of. */
export const compareVersions = (
  ctx: StaffContext,
  { slug, from, to, locale }: { slug: string; from: number; to: number; locale: Locale },
): Promise<{ readonly changes: ContentChanges; readonly people: readonly NamedPerson[] }> =>
  ctx.inTenant(async (tx) => {
    const versionOf = async (number: number) =>
      contentOf(expectFound(await tx.serviceVersion.findFirst({ where: { service: { slug }, number } })));
    const changes = changesBetween(await versionOf(from), await versionOf(to), locale);
    return { changes, people: await peopleNamed(tx, changes) };
  });
