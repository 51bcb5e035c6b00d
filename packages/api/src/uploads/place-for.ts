import type { Tx } from "@sportello/db/client";
import { hasPermission } from "@sportello/domain/access/permissions";
import { worksFor } from "@sportello/domain/applications/policies";
import type { StaffId } from "@sportello/domain/ids";
import { type LoadedApplication, loadApplication } from "../applications/load-application.ts";
import type { ApplicantContext, StaffContext } from "../context.ts";
import { readAnswers, storable } from "../drafts/read-answers.ts";
import { Refused } from "../refused.ts";
import { fileQuestion } from "./file-questions.ts";
import { withFile } from "./files-in-answers.ts";
import { limitsOf, type UploadLimits, usualLimits } from "./limits.ts";

export type UploadPlace = {
  readonly limits: UploadLimits;
  readonly integrationId: string | null;
  /** Writes the new file into the draft's answers, so that a reload before saving the page does not lose it. */
  readonly note: (uploadId: string) => Promise<void>;
};

const mostForIntegration = 10;
const mostOfTheOffice = 10;

/** Where a file may be put now, and under which limits. Throws the refusal when nowhere. */
export const placeFor = async (
  tx: Tx,
  ctx: ApplicantContext | StaffContext,
  applicationId: string,
  field: string | null,
): Promise<UploadPlace> => {
  const loaded = await loadApplication(ctx, tx, applicationId);
  if (ctx.actor.kind === "staff") return officePlace(tx, ctx as StaffContext, loaded, field);
  return loaded.row.status === "draft" ? questionPlace(tx, loaded, field) : integrationPlace(tx, loaded, field);
};

const questionPlace = async (
  tx: Tx,
  { row, version }: LoadedApplication,
  field: string | null,
): Promise<UploadPlace> => {
  const question = field === null ? null : fileQuestion(version.form, field);
  if (field === null || question === null) throw new Refused("unknown_field");
  const { maxFiles, ...limits } = limitsOf(question);
  if ((await tx.upload.count({ where: { applicationId: row.id, field, by: "citizen" } })) >= maxFiles)
    throw new Refused("too_many_files", { max: maxFiles });
  return {
    limits,
    integrationId: null,
    note: async (uploadId) => {
      const fresh = await tx.application.findUniqueOrThrow({ where: { id: row.id }, select: { answers: true } });
      const answers = JSON.stringify(storable(withFile(readAnswers(fresh.answers), field, uploadId)));
      // Not through Prisma: the instant of saving must not move, or the page on the screen would count as stale.
      await tx.$executeRaw`update application set answers = ${answers}::jsonb where id = ${row.id}::uuid`;
    },
  };
};

const integrationPlace = async (tx: Tx, { row }: LoadedApplication, field: string | null): Promise<UploadPlace> => {
  const open =
    row.status === "awaiting_integration"
      ? await tx.integration.findFirst({
          where: { applicationId: row.id, answeredAt: null, cancelledAt: null },
          select: { id: true },
        })
      : null;
  if (!open) throw new Refused("not_in_this_status");
  if (field !== null) throw new Refused("unknown_field");
  const count = await tx.upload.count({ where: { integrationId: open.id, by: "citizen" } });
  if (count >= mostForIntegration) throw new Refused("too_many_files", { max: mostForIntegration });
  return { limits: usualLimits, integrationId: open.id, note: () => Promise.resolve() };
};

const officePlace = async (
  tx: Tx,
  { actor }: StaffContext,
  { row }: LoadedApplication,
  field: string | null,
): Promise<UploadPlace> => {
  if (!hasPermission(actor.role, "applications.work")) throw new Refused("not_allowed");
  if (!worksFor(actor, row.assigneeId as StaffId | null)) throw new Refused("not_the_assignee");
  if (row.status !== "in_charge" && row.status !== "in_charge_after_integration")
    throw new Refused("not_in_this_status");
  if (field !== null) throw new Refused("unknown_field");
  const count = await tx.upload.count({ where: { applicationId: row.id, by: "operator", messageId: null } });
  if (count >= mostOfTheOffice) throw new Refused("too_many_files", { max: mostOfTheOffice });
  return { limits: usualLimits, integrationId: null, note: () => Promise.resolve() };
};
