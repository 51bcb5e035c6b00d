import { ServiceOptions } from "@sportello/domain/services/options";
import { beforeAfter } from "../audit/before-after.ts";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { publishVersion } from "../services/publishing/publish-version.ts";
import type { RegistrationOptions } from "./options-of.ts";

export type ChangeOptionsInput = {
  readonly serviceId: string;
  /** Number of the version the form was opened with. */
  readonly version: number;
  readonly registration: RegistrationOptions;
};

/**
 * Corrects where a service's documents are filed, as a new publication of it: form, sheet and every other rule stay as they are. What waits or was
 * refused is filed by it from its next try on. Drafts go over in silence, since nothing the citizen sees has changed. Audited with before and after.
 */
export const changeRegistrationOptions = (
  ctx: StaffContext,
  { serviceId, version, registration }: ChangeOptionsInput,
): Promise<{ version: number }> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(await tx.service.findUnique({ where: { id: serviceId } }));
    const published = expectFound(
      await tx.serviceVersion.findUnique({ where: { id: expectFound(service.publishedVersionId) } }),
    );
    if (published.number !== version) throw new Refused("changed_meanwhile");
    const options = ServiceOptions.parse(published.options);
    if (options.registration === null) throw new Refused("not_in_this_status");
    const before = options.registration;
    const changed = (["classification", "folder", "includeMessages"] as const).filter(
      (key) => before[key] !== registration[key],
    );
    if (changed.length === 0) return { version };

    const next = await publishVersion(tx, ctx, service, { ...published, options: { ...options, registration } });
    // A publication that is being prepared must not take the correction back.
    await tx.$executeRaw`
      update service_draft set options = jsonb_set(options, '{registration}', ${JSON.stringify(registration)}::jsonb), options_revision = options_revision + 1
      where service_id = ${serviceId}::uuid and jsonb_typeof(options -> 'registration') = 'object'`;
    // Not through the client, which would set updated_at: a citizen who is filling in must not be told that the draft changed.
    await tx.$executeRaw`update application set service_version_id = ${next.id}::uuid where status = 'draft' and service_version_id = ${published.id}::uuid`;
    await record(tx, ctx, {
      action: "service.registration_changed",
      subjectId: serviceId,
      details: { service: service.slug, version: next.number, ...beforeAfter(before, registration) },
    });
    return { version: next.number };
  });
