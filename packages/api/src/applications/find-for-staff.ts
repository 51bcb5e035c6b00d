import type { Tx } from "@sportello/db/client";
import type { Locale } from "@sportello/domain/locales";
import { amountOf } from "@sportello/domain/payments/charge";
import { answerAt } from "@sportello/forms/answers";
import { lockedAnswers } from "@sportello/forms/prefill";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { noteStaffAccess } from "../data-accesses/note-access.ts";
import { Certified } from "../people/certified.ts";
import { profileOf } from "../people/profile-of.ts";
import { expectFound } from "../refused.ts";
import { titleOf } from "../services/title-of.ts";
import { SignIn } from "../sessions/session.ts";
import { detailsOf, refusalsOf } from "./details.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { type LoadedApplication, loadApplication } from "./load-application.ts";
import { pointsOf, readPoints } from "./integration-points.ts";
import { isoOrNull, uploadOf } from "./present.ts";
import { visibleTo } from "./visible-to.ts";

/** An application as the office works on it. That a member of staff read it is recorded, once per session and day. */
export const findApplicationForStaff = (ctx: StaffContext, { id, locale }: { id: string; locale: Locale }) =>
  ctx.inTenant(async (tx) => {
    const loaded = await loadApplication(ctx, tx, id);
    const { row } = loaded;
    const person = expectFound(await tx.person.findUnique({ where: { id: row.personId } }));
    const integrations = await tx.integration.findMany({ where: { applicationId: id }, include: { uploads: true }, orderBy: [{ requestedAt: "asc" }, { id: "asc" }] });
    const officeUploads = await tx.upload.findMany({ where: { applicationId: id, by: "operator", messageId: null }, orderBy: { id: "asc" } });
    const details = await detailsOf(tx, loaded, ctx.actor, ctx.now, locale);
    if (await noteStaffAccess(tx, ctx, row, "application")) await record(tx, ctx, { action: "application.read", subjectId: id });
    return {
      ...details,
      /** What integrations may be asked for. */
      points: pointsOf(loaded.version.form, readAnswers(row.answers), locale),
      refusals: refusalsOf(loaded, ctx.actor, ctx.now),
      applicant: {
        id: person.id,
        fiscalCode: person.fiscalCode,
        givenName: person.givenName,
        familyName: person.familyName,
        certified: Certified.parse(person.certified),
        signIn: row.identity === null ? null : SignIn.parse(row.identity),
      },
      /** How the service is paid, and, where the office sets the amount, what the form suggests, in cents. */
      payment: { kind: loaded.version.options.payment, suggested: suggestedAmount(loaded) },
      /** Answers the applicant could not type: they came from the sign-in. */
      certifiedPaths: Object.keys(lockedAnswers(loaded.version.form, profileOf(person))),
      assignee: row.assigneeId === null ? null : await staffName(tx, row.assigneeId),
      colleagues: await colleaguesOf(tx, row.officeId),
      ...(await messagesAndNotes(tx, id)),
      integrations: integrations.map(({ id: integrationId, request, points, requestedAt, answer, answeredAt, cancelledAt, uploads }) => ({
        id: integrationId,
        request,
        points: readPoints(points),
        requestedAt: requestedAt.toISOString(),
        answer,
        answeredAt: isoOrNull(answeredAt),
        cancelledAt: isoOrNull(cancelledAt),
        uploads: uploads.map(uploadOf),
      })),
      officeUploads: officeUploads.map(uploadOf),
      otherApplications: await otherApplications(tx, ctx, row.personId, id),
    };
  });

const suggestedAmount = ({ row, version }: LoadedApplication): number | null => {
  const answers = readAnswers(row.answers);
  return version.options.payment === "deferred" ? amountOf(version.options.charge?.amount, (path) => answerAt(answers, path)) : null;
};

const staffName = async (tx: Tx, id: string) => {
  const { givenName, familyName } = expectFound(await tx.staff.findUnique({ where: { id }, select: { givenName: true, familyName: true } }));
  return { id, name: `${givenName} ${familyName}` };
};

/** Those to whom it can be assigned. */
const colleaguesOf = async (tx: Tx, officeId: string) => {
  const rows = await tx.staff.findMany({
    where: { isActive: true, role: { in: ["operator", "manager"] }, offices: { some: { officeId } } },
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }],
    select: { id: true, givenName: true, familyName: true },
  });
  return rows.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }));
};

const messagesAndNotes = async (tx: Tx, applicationId: string) => {
  const rows = await tx.message.findMany({ where: { applicationId }, include: { uploads: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  const staff = await tx.staff.findMany({
    where: { id: { in: rows.flatMap(({ author, authorId }) => (author === "operator" && authorId ? [authorId] : [])) } },
    select: { id: true, givenName: true, familyName: true },
  });
  const names = new Map(staff.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  const view = rows.map(({ id, author, authorId, isNote, text, createdAt, readAt, uploads }) => ({
    id, author, isNote, text, createdAt: createdAt.toISOString(), readAt: isoOrNull(readAt), uploads: uploads.map(uploadOf), authorName: names.get(authorId ?? "") ?? null,
  }));
  return { messages: view.filter(({ isNote }) => !isNote), notes: view.filter(({ isNote }) => isNote) };
};

/** What else the same person sent to the offices of whoever asks. */
const otherApplications = async (tx: Tx, { actor }: StaffContext, personId: string, id: string) => {
  const rows = await tx.application.findMany({
    where: { personId, id: { not: id }, ...visibleTo(actor) },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: 20,
    select: { id: true, code: true, status: true, submittedAt: true, version: { select: { sheet: true } } },
  });
  return rows.map(({ version, submittedAt, ...rest }) => ({
    ...rest,
    title: titleOf(version.sheet),
    submittedAt: isoOrNull(submittedAt),
  }));
};
