import type { Actor } from "@sportello/domain/access/actor";
import { allowedCommands, decide, elsewhere, somebody } from "@sportello/domain/applications/decide";
import type { Locale } from "@sportello/domain/locales";
import { summarise } from "@sportello/forms/summarise";
import { readAnswers } from "../drafts/read-answers.ts";
import { factsOf } from "./facts.ts";
import type { LoadedApplication } from "./load-application.ts";
import type { Papers } from "./papers.ts";
import { dueOnOf, isoOrNull, isRegistrationPending, uploadOf } from "./present.ts";

/** What citizen and office both read of an application. */
export const detailsOf = (loaded: LoadedApplication, papers: Papers, actor: Actor, now: Date, locale: Locale) => {
  const { row, version } = loaded;
  const { service, office, timeline, uploads, documents } = papers;
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    locale: row.locale,
    /** Where it was filled in: online by the applicant, or at the counter by an operator. */
    channel: row.channel,
    service: { id: row.serviceId, slug: service.slug, title: version.sheet.title },
    office,
    submittedAt: isoOrNull(row.submittedAt),
    dueOn: dueOnOf(row, version, timeline, now),
    maxDays: version.options.maxDays,
    registrationNumber: row.registrationNumber,
    registeredAt: isoOrNull(row.registeredAt),
    isRegistrationPending: isRegistrationPending(row, version),
    timeline,
    summary: summarise(version.form, readAnswers(row.answers), locale),
    uploads: uploads.filter(({ by, field }) => by === "citizen" && field !== null).map(uploadOf),
    documents,
    outcome:
      row.outcome === null ? null : { outcome: row.outcome, reason: row.outcomeReason, at: isoOrNull(row.outcomeAt) },
    allowed: allowedCommands(factsOf(row, version.options, loaded), actor, now),
  };
};

/** Why each thing the office could want to do is not possible now, for the hint beside a disabled button. */
export const refusalsOf = (loaded: LoadedApplication, actor: Actor, now: Date) =>
  officeCommands.flatMap((name) => {
    const verdict = decide(
      factsOf(loaded.row, loaded.version.options, loaded),
      { name, reason: "given", amount: 0, officeId: elsewhere, assigneeId: somebody },
      actor,
      now,
    );
    return verdict.ok ? [] : [{ command: name, refusal: verdict.refusal }];
  });

const officeCommands = [
  "takeCharge",
  "assign",
  "assignOffice",
  "release",
  "requestIntegration",
  "cancelIntegration",
  "accept",
  "reject",
  "revoke",
  "reopen",
] as const;
