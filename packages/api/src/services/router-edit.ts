import { accessLevels } from "@sportello/domain/access/actor";
import { Locale, Localised } from "@sportello/domain/locales";
import { Assignment } from "@sportello/domain/services/assignment";
import { z } from "zod";
import { moments } from "../notices/moments.ts";
import { operatorProcedure } from "../procedures.ts";
import { findAssignmentEditor } from "./assignment/editor.ts";
import { tryAssignment } from "./assignment/try.ts";
import { createService } from "./creating/create.ts";
import { listReady } from "./creating/sources.ts";
import { discardDraft } from "./drafts/discard.ts";
import { editDraft } from "./drafts/edit.ts";
import { findDraft } from "./drafts/find.ts";
import { formOf } from "./drafts/form-of.ts";
import { SaveDraft, Slug } from "./drafts/inputs.ts";
import { saveDraft } from "./drafts/save.ts";
import { previewImport } from "./exchange/preview.ts";
import { SaveGroup } from "./groups/input.ts";
import { listGroups } from "./groups/list.ts";
import { orderGroups } from "./groups/order.ts";
import { removeGroup } from "./groups/remove.ts";
import { saveGroup } from "./groups/save.ts";
import { changeStatus } from "./life/change-status.ts";
import { removeService } from "./life/remove.ts";
import { scheduleService } from "./life/schedule.ts";
import { messageExamples } from "./messages/examples.ts";
import { messageValues } from "./messages/values.ts";
import { findNews } from "./news/find.ts";
import { mergeNews } from "./news/merge.ts";
import { servicesWithNews } from "./news/waiting.ts";
import { publishDraft } from "./publishing/publish.ts";
import { reviewDraft } from "./publishing/review.ts";
import { rollBack } from "./publishing/roll-back.ts";
import { usualMessages } from "./publishing/usual-messages.ts";
import { compareVersions, listVersions } from "./publishing/versions.ts";
import { findStanding } from "./standing.ts";

const ofService = z.strictObject({ slug: Slug });
const Number = z.int().min(1);
const Instant = z.iso.datetime({ offset: true }).nullable();
const Reason = z.strictObject({
  it: z.string().max(500),
  de: z.string().max(500).optional(),
  en: z.string().max(500).optional(),
});
const Title = Localised.refine(
  ({ it, de = "", en = "" }) => it.trim() !== "" && [it, de, en].every((text) => text.length <= 200),
  { error: "a name of 1 to 200 characters" },
);
const elsewhere = [
  z.strictObject({ kind: z.literal("address"), url: z.string().trim().min(1).max(2_000) }),
  z.strictObject({
    kind: z.literal("document"),
    document: z.json().refine((document) => JSON.stringify(document).length <= 3_000_000, { error: "too large" }),
  }),
] as const;
const From = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("blank") }),
  z.strictObject({ kind: z.literal("catalogue"), slug: Slug }),
  z.strictObject({ kind: z.literal("service"), slug: Slug }),
  ...elsewhere,
]);
const Import = z.discriminatedUnion("kind", elsewhere);
const Paths = z.array(z.string().max(300)).max(2_000);
const Revisions = z.strictObject({ general: Number, sheet: Number, form: Number, options: Number });

const administrator = operatorProcedure("services.write");

/** What an administrator does with services, from making one to putting it away. */
export const editServiceProcedures = {
  ready: administrator.input(z.strictObject({ locale: Locale })).query(({ ctx, input }) => listReady(ctx, input)),
  create: administrator
    .input(
      z.strictObject({
        from: From,
        title: Title,
        officeId: z.uuid(),
        level: z.enum(accessLevels).optional(),
        maxDays: z.int().min(1).max(365).optional(),
      }),
    )
    .mutation(({ ctx, input }) => createService(ctx, input)),
  previewImport: administrator
    .input(z.strictObject({ source: Import, locale: Locale }))
    .mutation(({ ctx, input }) => previewImport(ctx, input)),
  news: administrator.input(ofService.extend({ locale: Locale })).query(({ ctx, input }) => findNews(ctx, input)),
  withNews: administrator.query(({ ctx }) => servicesWithNews(ctx)),
  mergeNews: administrator
    .input(ofService.extend({ sheet: Paths, options: Paths, form: Paths }))
    .mutation(({ ctx, input }) => mergeNews(ctx, input)),
  groups: administrator.query(({ ctx }) => listGroups(ctx)),
  saveGroup: administrator.input(SaveGroup).mutation(({ ctx, input }) => saveGroup(ctx, input)),
  removeGroup: administrator
    .input(z.strictObject({ id: z.uuid() }))
    .mutation(({ ctx, input }) => removeGroup(ctx, input)),
  orderGroups: administrator
    .input(z.strictObject({ ids: z.array(z.uuid()).max(500) }))
    .mutation(({ ctx, input }) => orderGroups(ctx, input)),
  standing: administrator.input(ofService).query(({ ctx, input }) => findStanding(ctx, input)),
  draft: administrator.input(ofService).query(({ ctx, input }) => findDraft(ctx, input)),
  formOf: administrator.input(ofService).query(({ ctx, input }) => formOf(ctx, input)),
  editDraft: administrator.input(ofService).mutation(({ ctx, input }) => editDraft(ctx, input)),
  saveDraft: administrator.input(SaveDraft).mutation(({ ctx, input }) => saveDraft(ctx, input)),
  discardDraft: administrator.input(ofService).mutation(({ ctx, input }) => discardDraft(ctx, input)),
  usualMessages: administrator.query(() => usualMessages()),
  messageExamples: administrator.input(ofService).query(({ ctx, input }) => messageExamples(ctx, input)),
  messageValues: administrator
    .input(ofService.extend({ applicationId: z.uuid(), moment: z.enum(moments), locale: Locale }))
    .query(({ ctx, input }) => messageValues(ctx, input)),
  review: administrator.input(ofService.extend({ locale: Locale })).query(({ ctx, input }) => reviewDraft(ctx, input)),
  publish: administrator
    .input(ofService.extend({ against: Number.nullable(), revisions: Revisions }))
    .mutation(({ ctx, input }) => publishDraft(ctx, input)),
  versions: administrator.input(ofService).query(({ ctx, input }) => listVersions(ctx, input)),
  compareVersions: administrator
    .input(ofService.extend({ from: Number, to: Number, locale: Locale }))
    .query(({ ctx, input }) => compareVersions(ctx, input)),
  rollBack: administrator
    .input(ofService.extend({ number: Number, against: Number }))
    .mutation(({ ctx, input }) => rollBack(ctx, input)),
  changeStatus: administrator
    .input(
      z.discriminatedUnion("command", [
        ofService.extend({ command: z.enum(["activate", "archive"]) }),
        ofService.extend({ command: z.literal("suspend"), reason: Reason }),
      ]),
    )
    .mutation(({ ctx, input }) => changeStatus(ctx, input)),
  schedule: administrator
    .input(ofService.extend({ opensAt: Instant, closesAt: Instant }))
    .mutation(({ ctx, input }) => scheduleService(ctx, input)),
  assignmentEditor: administrator
    .input(ofService.extend({ locale: Locale }))
    .query(({ ctx, input }) => findAssignmentEditor(ctx, input)),
  tryAssignment: administrator
    .input(ofService.extend({ assignment: Assignment, code: z.string().max(60).optional() }))
    .query(({ ctx, input }) => tryAssignment(ctx, input)),
  remove: administrator.input(ofService).mutation(({ ctx, input }) => removeService(ctx, input)),
};
