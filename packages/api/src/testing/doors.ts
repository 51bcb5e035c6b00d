import { randomUUID } from "node:crypto";
import type { Permission } from "@sportello/domain/access/permissions";
import type { WorldId } from "./world.ts";

type Ids = Readonly<Record<WorldId, string>>;

/** What the matrix of doors must know of a procedure. */
export type Door = {
  /** Who may knock: everybody, an applicant (citizen or guest), a citizen, any staff, or staff with a permission. */
  readonly for: "everybody" | "applicant" | "citizen" | "staff" | Permission;
  /** A valid question about the things of one municipality. */
  readonly ask: (ids: Ids) => unknown;
  /** About one thing by its id: anybody to whom it is foreign must be told "not found", as for an id that never was. */
  readonly isAboutOne: boolean;
  /** About an application, which staff of another office may not touch. */
  readonly isOfOffice?: boolean;
};

const one = (who: Door["for"], ask: Door["ask"]): Door => ({ for: who, ask, isAboutOne: true });
const ofOffice = (who: Door["for"], ask: Door["ask"]): Door => ({ ...one(who, ask), isOfOffice: true });
const many = (who: Door["for"], question?: unknown): Door => ({ for: who, ask: () => question, isAboutOne: false });

export const citizenDoors: Readonly<Record<string, Door>> = {
  "tenant.current": many("everybody"),
  "catalogue.list": many("everybody", {}),
  "catalogue.related": many("everybody", { slug: "simple" }),
  "catalogue.inUse": many("citizen"),
  "catalogue.sheet": many("everybody", { slug: "simple" }),
  "drafts.start": many("applicant", { slug: "simple" }),
  "drafts.earlier": many("applicant", { slug: "simple" }),
  "drafts.find": one("applicant", ({ draft }) => ({ id: draft })),
  "drafts.consent": one("applicant", ({ draft }) => ({ id: draft })),
  "drafts.savePage": one("applicant", ({ draft }) => ({ id: draft, page: "richiesta", answers: { motivo: "another's words" } })),
  "drafts.discard": one("applicant", ({ draft }) => ({ id: draft })),
  "uploads.remove": one("applicant", ({ draftUpload }) => ({ id: draftUpload })),
  "applications.submit": one("applicant", ({ draft }) => ({ id: draft, idempotencyKey: randomUUID() })),
  "applications.list": many("citizen", {}),
  "applications.find": one("applicant", ({ application }) => ({ id: application })),
  "applications.withdraw": one("citizen", ({ application }) => ({ id: application })),
  "applications.answerIntegration": one("citizen", ({ application }) => ({ id: application, text: "ecco" })),
  "applications.keepContacts": one("citizen", ({ application }) => ({ id: application })),
  "applications.statusByCode": many("everybody", { code: "0000000000000" }),
  "messages.send": one("citizen", ({ application }) => ({ applicationId: application, text: "buongiorno" })),
  "messages.conversations": many("citizen", {}),
  "desk.find": many("citizen"),
  "desk.badges": many("citizen"),
  "activities.list": many("citizen", {}),
  "activities.filters": many("citizen"),
  "wallet.list": many("citizen", {}),
  "wallet.filters": many("citizen"),
  "messages.markRead": one("citizen", ({ application }) => ({ applicationId: application })),
  "profile.find": many("citizen"),
  "profile.dataAccesses": many("citizen", {}),
  "profile.confirmEmail": many("citizen", { code: "000000" }),
  "profile.savePreferences": many("citizen", { silenced: [] }),
  "profile.sessions": many("citizen"),
  "profile.closeOtherSessions": many("citizen"),
  "profile.export": many("citizen"),
  "profile.askExport": many("citizen", {}),
  "profile.saveContacts": many("citizen", { email: "nuova@posta.example" }),
};

export const staffDoors: Readonly<Record<string, Door>> = {
  "tenant.current": many("everybody"),
  "me.find": many("staff"),
  "queue.list": many("applications.read", {}),
  "queue.news": many("applications.read", { since: "2026-11-23T08:00:00.000Z", ids: [] }),
  "queue.surroundings": many("applications.read"),
  "queue.viewCounts": many("applications.read"),
  "queue.saveView": many("applications.read", { name: "Da fare", question: { filter: {} }, officeId: null }),
  "queue.changeView": one("applications.read", ({ view }) => ({ id: view, name: "Un altro nome" })),
  "queue.deleteView": one("applications.read", ({ view }) => ({ id: view })),
  "queue.keepDesk": many("applications.read", { columns: ["status"] }),
  "statistics.find": many("applications.read", { from: "2026-01-01", to: "2026-12-31" }),
  "exports.count": many("applications.read", { filter: {} }),
  "exports.ask": many("applications.read", { filter: {}, format: "csv", locale: "it" }),
  "exports.list": many("applications.read"),
  "exports.cancel": one("applications.read", ({ export: id }) => ({ id })),
  "applications.find": ofOffice("applications.read", ({ application }) => ({ id: application })),
  "applications.takeCharge": ofOffice("applications.work", ({ application }) => ({ id: application })),
  "applications.release": ofOffice("applications.work", ({ application }) => ({ id: application })),
  "applications.assign": ofOffice("applications.work", ({ application, colleague }) => ({ id: application, staffId: colleague })),
  "applications.requestIntegration": ofOffice("applications.decide", ({ application }) => ({ id: application, text: "manca" })),
  "applications.cancelIntegration": ofOffice("applications.decide", ({ application }) => ({ id: application })),
  "applications.accept": ofOffice("applications.decide", ({ application }) => ({ id: application })),
  "applications.reject": ofOffice("applications.decide", ({ application }) => ({ id: application, reason: "no" })),
  "applications.reopen": ofOffice("applications.decide", ({ application }) => ({ id: application, reason: "riesame" })),
  "applications.revoke": ofOffice("applications.revoke", ({ application }) => ({ id: application, reason: "doppia" })),
  "uploads.remove": ofOffice("applications.work", ({ officeUpload }) => ({ id: officeUpload })),
  "messages.send": ofOffice("messages.write", ({ application }) => ({ applicationId: application, text: "buongiorno" })),
  "messages.markRead": ofOffice("messages.write", ({ application }) => ({ applicationId: application })),
  "notes.add": ofOffice("applications.work", ({ application }) => ({ applicationId: application, text: "nota" })),
  "registrations.list": many("registrations.read", {}),
  "registrations.retry": one("registrations.mend", ({ registration }) => ({ ids: [registration] })),
  "registrations.options": one("registrations.mend", ({ service }) => ({ serviceId: service })),
  "registrations.changeOptions": one("registrations.mend", ({ service }) => ({ serviceId: service, version: 1, registration: { classification: "1.1", folder: "altrui", includeMessages: false } })),
  "registrations.markByHand": one("registrations.mend", ({ registration }) => ({ id: registration, number: "1/2026", registeredAt: "2026-11-20T10:00:00Z" })),
  "actions.list": many("jobs.read", {}),
  "actions.retry": one("jobs.mend", ({ task }) => ({ id: task })),
  "actions.cancel": one("jobs.mend", ({ task }) => ({ id: task })),
  "actions.run": many("jobs.read", { runId: "01JD0000000000000000000000" }),
  "actions.waiting": many("jobs.read", {}),
  "actions.wakeRun": many("jobs.mend", { runId: "01JD0000000000000000000000" }),
  "actions.cancelRun": many("jobs.mend", { runId: "01JD0000000000000000000000" }),
  "connectors.health": many("registrations.read"),
  "connectors.find": many("connectors.write", { kind: "identity" }),
  "connectors.save": many("connectors.write", { kind: "identity", vendor: "oidc", changedAt: "2020-01-01T00:00:00.000Z", values: {} }),
  "connectors.test": many("connectors.write", { kind: "identity", vendor: "oidc", values: {} }),
  "services.list": many("services.read"),
  "services.find": many("services.read", { slug: "simple" }),
  "services.ready": many("services.write", { locale: "it" }),
  "services.create": one("services.write", ({ office }) => ({ from: { kind: "blank" }, title: { it: "Altrui" }, officeId: office })),
  "services.standing": many("services.write", { slug: "simple" }),
  "services.draft": many("services.write", { slug: "simple" }),
  "services.editDraft": many("services.write", { slug: "simple" }),
  "services.saveDraft": many("services.write", { slug: "simple", revision: 1, part: "form", content: { display: "wizard", components: [] } }),
  "services.discardDraft": many("services.write", { slug: "simple" }),
  "services.usualMessages": many("services.write"),
  "services.review": many("services.write", { slug: "simple", locale: "it" }),
  "services.publish": many("services.write", { slug: "simple", against: 1, revisions: { general: 1, sheet: 1, form: 1, options: 1 } }),
  "services.versions": many("services.write", { slug: "simple" }),
  "services.compareVersions": many("services.write", { slug: "simple", from: 1, to: 1, locale: "it" }),
  "services.rollBack": many("services.write", { slug: "simple", number: 1, against: 1 }),
  "services.changeStatus": many("services.write", { slug: "simple", command: "activate" }),
  "services.schedule": many("services.write", { slug: "simple", opensAt: null, closesAt: null }),
  "services.remove": many("services.write", { slug: "simple" }),
  "audit.list": many("audit.read", {}),
};
