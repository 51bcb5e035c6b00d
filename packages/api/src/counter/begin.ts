import type { Tx } from "@sportello/db/client";
import type { Person } from "@sportello/db/generated/client";
import { refusalToFill } from "@sportello/domain/applications/policies";
import type { OfficeId, PersonId, ServiceId } from "@sportello/domain/ids";
import type { Locale } from "@sportello/domain/locales";
import { type IdentityDocument, isExpired } from "@sportello/domain/people/identity-document";
import { romeDay } from "@sportello/domain/time/rome-day";
import { prefill } from "@sportello/forms/prefill";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { noteStaffAccess } from "../data-accesses/note-access.ts";
import { storable } from "../drafts/read-answers.ts";
import { Certified } from "../people/certified.ts";
import { profileOf } from "../people/profile-of.ts";
import { expectFound, Refused } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { expectOpen } from "../services/opening-of.ts";
import { versionById } from "../services/version.ts";

export type BeginAtCounter = {
  readonly slug: string;
  readonly person: { readonly fiscalCode: string; readonly givenName: string; readonly familyName: string };
  readonly document: IdentityDocument;
  readonly locale: Locale;
};

/**
 * Opens the form of a service for the person present, who was identified by the document, filled with what the town knows of them. The draft is the
 * operator's until it is sent; the person finds it in their area afterwards. Throws `document_expired`, `service_closed`, `counter_not_allowed`.
 */
export const beginAtCounter = (
  ctx: StaffContext,
  { slug, person: named, document, locale }: BeginAtCounter,
): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const { actor, now } = ctx;
    const service = expectFound(
      await tx.service.findFirst({ where: { slug, status: { in: ["active", "suspended"] } } }),
    );
    const version = await versionById(ctx.runtime.memory, askThrough(tx), expectFound(service.publishedVersionId));
    const refusal = refusalToFill(
      {
        officeId: service.officeId as OfficeId,
        serviceId: service.id as ServiceId,
        allowCounter: version.options.allowCounter,
      },
      actor,
    );
    if (refusal) throw new Refused(refusal === "other_office" || refusal === "other_service" ? "not_found" : refusal);
    expectOpen(service, now);
    if (isExpired(document, romeDay(now))) throw new Refused("document_expired");
    const person = await personOf(tx, ctx, named);
    const { id } = await tx.application.create({
      data: {
        serviceId: service.id,
        serviceVersionId: version.id,
        personId: person.id,
        officeId: service.officeId,
        locale,
        channel: "counter",
        answers: storable(prefill(version.form, profileOf(person))),
        counter: {
          create: { staffId: actor.id, ...document, expiresOn: new Date(document.expiresOn), identifiedAt: now },
        },
      },
      select: { id: true },
    });
    await record(tx, ctx, { action: "counter.filling_begun", subjectId: id, details: { service: slug } });
    await noteStaffAccess(tx, ctx, { id, personId: person.id, officeId: service.officeId }, "application");
    return { id };
  });

/** The person with this fiscal code. What a digital identity said of them stands; names that only a counter wrote are those of the document shown now. */
const personOf = async (
  tx: Tx,
  { tenant }: StaffContext,
  { fiscalCode, givenName, familyName }: BeginAtCounter["person"],
): Promise<Person & { id: PersonId }> => {
  const where = { tenantId_fiscalCode: { tenantId: tenant.id, fiscalCode } };
  const known = await tx.person.findUnique({ where });
  const isCertified = known !== null && Certified.parse(known.certified).asOf !== undefined;
  const person = await tx.person.upsert({
    where,
    create: { fiscalCode, givenName, familyName, certified: {} },
    update: isCertified ? {} : { givenName, familyName },
  });
  return { ...person, id: person.id as PersonId };
};
