import type { Tx } from "@sportello/db/client";
import type { Locale } from "@sportello/domain/locales";
import { amountOf } from "@sportello/domain/payments/charge";
import { answerAt } from "@sportello/forms/answers";
import { lockedAnswers } from "@sportello/forms/prefill";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { filingOf } from "../counter/filing-of.ts";
import { noteStaffAccess } from "../data-accesses/note-access.ts";
import { heldDecision } from "../decisions/held-decision.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { paymentsOf } from "../payments/of-application.ts";
import { stampOf } from "../payments/stamps/of-application.ts";
import { Certified } from "../people/certified.ts";
import { profileOf } from "../people/profile-of.ts";
import { expectFound } from "../refused.ts";
import { assignmentReasonOf } from "../services/assignment/reason-of.ts";
import { SignIn } from "../sessions/session.ts";
import { aroundOf } from "./around.ts";
import { detailsOf, refusalsOf } from "./details.ts";
import { pointsOf, readPoints } from "./integration-points.ts";
import { type LoadedApplication, loadApplication } from "./load-application.ts";
import { papersOf } from "./papers.ts";
import { uploadOf } from "./present.ts";

/** An application as the office works on it. That a member of staff read it is recorded, once per session and day. */
export const findApplicationForStaff = (ctx: StaffContext, { id, locale }: { id: string; locale: Locale }) =>
  ctx.inTenant(async (tx) => {
    const loaded = await loadApplication(ctx, tx, id);
    const { row } = loaded;
    const papers = await papersOf(tx, id);
    const { person, uploads, staff } = papers;
    const { colleagues, decision, offices, others, folder, registryFolder } = await aroundOf(
      tx,
      ctx.actor,
      ctx.now,
      row,
    );
    if (await noteStaffAccess(tx, ctx, row, "application"))
      await record(tx, ctx, { action: "application.read", subjectId: id });
    const messages = papers.messages.map(({ authorId, ...message }) => ({
      ...message,
      authorName: staff[authorId ?? ""] ?? null,
      uploads: uploads.filter(({ messageId }) => messageId === message.id).map(uploadOf),
    }));
    return {
      ...detailsOf(loaded, papers, ctx.actor, ctx.now, locale),
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
      assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: staff[row.assigneeId] ?? "" },
      colleagues,
      /** Other offices where somebody works. */
      offices,
      assignedBy: assignmentReasonOf(row, loaded.version, locale),
      decision: decision && heldDecision(decision, ctx),
      /** Names of whoever moved it or wrote on it, by id. */
      staffNames: staff,
      messages: messages.filter(({ isNote }) => !isNote),
      notes: messages.filter(({ isNote }) => isNote),
      integrations: papers.integrations.map(({ points, ...asked }) => ({
        ...asked,
        points: readPoints(points),
        uploads: uploads.filter(({ integrationId }) => integrationId === asked.id).map(uploadOf),
      })),
      /** How the person was identified, when it was filled in at the counter. */
      counter: row.channel === "counter" ? await filingFor(tx, id) : null,
      officeUploads: uploads.filter(({ by, messageId }) => by === "operator" && messageId === null).map(uploadOf),
      otherApplications: others,
      /** The folder (fascicolo) the office put it in, and the one in which the registry files it. */
      folder,
      registryFolder,
      payments: await paymentsOf(tx, id),
      stamp: loaded.isStamped ? await stampOf(tx, id) : null,
    };
  });

const suggestedAmount = ({ row, version }: LoadedApplication): number | null => {
  const answers = readAnswers(row.answers);
  return version.options.payment === "deferred"
    ? amountOf(version.options.charge?.amount, (path) => answerAt(answers, path))
    : null;
};

const filingFor = async (tx: Tx, applicationId: string) => {
  const { staff, ...filing } = expectFound(
    await tx.counterFiling.findFirst({
      where: { applicationId },
      include: { staff: { select: { givenName: true, familyName: true } } },
    }),
  );
  return filingOf(filing, `${staff.givenName} ${staff.familyName}`);
};
