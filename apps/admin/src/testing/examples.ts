import type { ApplicationDetails, Outputs, QueueItem, RegistrationItem } from "../trpc/outputs.ts";

/** A text in the three languages, each saying which one it is. */
export const inAll = (text: string) => ({ it: text, de: `${text} (de)`, en: `${text} (en)` });

export const registration = (changes: Partial<RegistrationItem> = {}): RegistrationItem => ({
  id: "r1",
  application: { id: "a1", code: "AN0000000000000", title: inAll("Permesso ZTL") },
  serviceId: "s1",
  document: { name: "ricevuta.pdf", kind: "receipt" },
  direction: "incoming",
  vendor: "halley",
  vendorTitle: "Halley",
  state: "waiting",
  number: null,
  registeredAt: null,
  folder: null,
  attempts: 2,
  reason: null,
  lastTriedAt: "2026-11-26T07:50:00Z",
  nextTryAt: "2026-11-26T08:05:00Z",
  isLate: false,
  isElsewhere: false,
  isByHand: false,
  waitingSince: "2026-11-26T05:00:00Z",
  ...changes,
});

export const queued = (changes: Partial<QueueItem> = {}): QueueItem => ({
  id: "a1",
  code: "AN0000000000000",
  title: inAll("Permesso ZTL"),
  applicant: { name: "Maria Rossi", fiscalCode: "RSSMRA80A41H501U" },
  status: "registered",
  submittedAt: "2026-10-25T00:30:00Z",
  movedAt: "2026-11-26T05:00:00Z",
  dueOn: "2026-12-24",
  office: inAll("Anagrafe"),
  assignee: null,
  registrationNumber: "2026/0001234",
  isRegistrationPending: false,
  locale: "it",
  ...changes,
});

export const connector = (
  changes: Partial<Outputs["connectors"]["health"][number]> = {},
): Outputs["connectors"]["health"][number] => ({
  kind: "protocol",
  vendor: "Halley",
  state: "up",
  since: "2026-11-26T05:00:00Z",
  reason: null,
  lastCallAt: "2026-11-26T07:59:00Z",
  lastDurationMs: 120,
  pausedUntil: null,
  waiting: 0,
  ...changes,
});

type Action = Outputs["actions"]["list"]["items"][number];
export const action = (changes: Partial<Action> = {}): Action => ({
  id: "t1",
  kind: "make-receipt",
  subjectId: null,
  reason: "@timeout",
  runId: "01HZZZZZZZZZZZZZZZZZZZZZZZ",
  application: { id: "a1", code: "AN0000000000000" },
  createdAt: "2026-11-26T05:00:00Z",
  resolvedAt: null,
  ...changes,
});

type Run = Outputs["actions"]["waiting"]["items"][number];
export const underWay = (changes: Partial<Run> = {}): Run => ({
  runId: "01HZZZZZZZZZZZZZZZZZZZZZZZ",
  job: "make-receipt",
  application: { id: "a1", code: "AN0000000000000" },
  isRegistration: false,
  since: "2026-11-26T05:00:00Z",
  nextAt: null,
  tries: { done: 0, most: null },
  reason: null,
  ...changes,
});

type File = ApplicationDetails["uploads"][number];
export const file = (changes: Partial<File> = {}): File => ({
  id: "f1",
  name: "patente.pdf",
  size: 245_760,
  mediaType: "application/pdf",
  sha256: "a".repeat(64),
  signature: null,
  field: null,
  ...changes,
});

type Message = ApplicationDetails["messages"][number];
export const message = (changes: Partial<Message> = {}): Message => ({
  id: "m1",
  author: "citizen",
  isNote: false,
  text: "Buongiorno",
  readAt: null,
  createdAt: "2026-10-25T00:30:00Z",
  authorName: null,
  uploads: [],
  ...changes,
});

/** The parts of an application every panel may read; what a test is about stands in `changes`. */
export const details = (changes: Partial<ApplicationDetails> = {}): ApplicationDetails =>
  ({
    id: "a1",
    code: "AN0000000000000",
    status: "in_charge",
    locale: "it",
    service: { id: "s1", slug: "permesso-ztl", title: inAll("Permesso ZTL") },
    office: {
      id: "o1",
      name: inAll("Anagrafe"),
      contacts: { address: "Via Roma 3", phone: "050", email: "a@b.example", pec: "p@b.example", hours: inAll("9-12") },
    },
    submittedAt: "2026-10-25T00:30:00Z",
    dueOn: "2026-12-24",
    maxDays: 30,
    registrationNumber: "2026/0001234",
    registeredAt: "2026-10-25T01:30:00Z",
    isRegistrationPending: false,
    timeline: [],
    summary: [],
    uploads: [],
    officeUploads: [],
    documents: [],
    outcome: null,
    allowed: [],
    points: [],
    refusals: [],
    applicant: {
      id: "p1",
      fiscalCode: "RSSMRA80A41H501U",
      givenName: "Maria",
      familyName: "Rossi",
      certified: {},
      signIn: { protocol: "spid", level: "spid2", provider: "Poste ID", authenticatedAt: "2026-10-25T00:15:00Z" },
    },
    payment: { kind: "none", suggested: null },
    certifiedPaths: [],
    assignee: null,
    colleagues: [],
    decision: null,
    staffNames: {},
    messages: [],
    notes: [],
    integrations: [],
    otherApplications: [],
    payments: [],
    stamp: null,
    writesTo: null,
    ...changes,
  }) as unknown as ApplicationDetails;
