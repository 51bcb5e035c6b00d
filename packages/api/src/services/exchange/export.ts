import { locales, Localised } from "@sportello/domain/locales";
import { ServiceOptions } from "@sportello/domain/services/options";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import { ListEntries } from "@sportello/domain/services/tenant-list";
import type { Context } from "../../context.ts";
import { publicOrigin } from "../../notices/web-address.ts";
import { expectFound } from "../../refused.ts";
import { portableFormat, PortableService, portableVersion } from "./portable.ts";
import { listKeysIn, subformsIn } from "./subform-keys.ts";

/** Subforms may name subforms: looked for until nothing new is found, which their depth of four ends. */
const rounds = 5;

/** The version in force of a service on offer, to be taken over elsewhere. Throws `not_found` for what citizens do not see. */
export const exportService = (ctx: Context, { slug }: { slug: string }): Promise<PortableService> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({
        where: { slug, status: { in: ["active", "suspended"] }, publishedVersionId: { not: null } },
      }),
    );
    const version = expectFound(
      await tx.serviceVersion.findUnique({ where: { id: expectFound(service.publishedVersionId) } }),
    );
    const rows = await tx.subform.findMany({ orderBy: [{ key: "asc" }, { version: "asc" }] });
    let needed = subformsIn(version.form);
    for (let round = 0; round < rounds; round += 1)
      needed = new Set([
        ...needed,
        ...rows
          .filter(({ key, version: number }) => needed.has(`${key}@${number}`))
          .flatMap(({ form }) => [...subformsIn(form)]),
      ]);
    const subforms = rows.filter(({ key, version: number }) => needed.has(`${key}@${number}`));
    const keys = [version.form, ...subforms.map(({ form }) => form)].flatMap((form) => [...listKeysIn(form)]);
    const lists = await tx.tenantList.findMany({ where: { key: { in: keys } }, orderBy: { key: "asc" } });
    const sheet = ServiceSheet.parse(version.sheet);
    const {
      registration: _registration,
      charge: _charge,
      appIo: _appIo,
      ...options
    } = ServiceOptions.parse(version.options);
    return PortableService.parse({
      format: portableFormat,
      version: portableVersion,
      source: {
        body: ctx.tenant.name,
        address: new URL(`/servizi/${slug}`, await publicOrigin(ctx.runtime, tx)).href,
        number: version.number,
        published_at: version.publishedAt.toISOString(),
      },
      languages: locales.filter((locale) => sheet.title[locale] !== undefined),
      category: service.category,
      topics: service.topics,
      life_events: service.lifeEvents,
      audiences: service.audiences,
      sheet,
      form: version.form,
      options,
      subforms: subforms.map(({ key, version: number, name, form }) => ({
        key,
        version: number,
        name: Localised.parse(name),
        form,
      })),
      lists: lists.map(({ key, name, entries }) => ({
        key,
        name,
        entries: ListEntries.parse(entries).filter(({ isWithdrawn }) => isWithdrawn !== true),
      })),
    });
  });
