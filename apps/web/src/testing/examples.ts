import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { permitForm } from "@sportello/forms/testing/permit-form";
import type {
  Application,
  ApplicationInList,
  Catalogue,
  Conversation,
  Draft,
  Paper,
  Payment,
  Profile,
  ServiceInList,
  Sheet,
} from "../session/answers.ts";

/** A text in the three languages, each saying which one it is. */
export const inAll = (text: string) => ({ it: text, de: `${text} (de)`, en: `${text} (en)` });

export const bugliano: Tenant = {
  id: "0197a000-0000-7000-8000-000000000001",
  slug: "bugliano",
  name: { it: "Comune di Bugliano", de: "Gemeinde Bugliano", en: "Municipality of Bugliano" },
  ipaCode: "c_b123",
  fiscalCode: "00123450507",
  languages: ["it", "de", "en"],
  branding: {
    motto: inAll("Bugliano risponde"),
    region: inAll("Toscana"),
    colour: "#17324d",
    logo: "bugliano",
    address: "Piazza Garibaldi 1, 56000 Bugliano (PI)",
    phone: "050 123 456",
    email: "info@bugliano.example",
    pec: "bugliano@pec.example",
    accessibilityUrl: "https://form.agid.gov.it/view/bugliano",
  },
};

export const townOffice: Sheet["office"] = {
  slug: "anagrafe",
  name: inAll("Anagrafe"),
  contacts: {
    address: "Via Roma 3, 56000 Bugliano (PI)",
    phone: "050 123 457",
    email: "anagrafe@bugliano.example",
    pec: "anagrafe@pec.example",
    hours: inAll("9:00-12:30"),
  },
};

export const service = (changes: Partial<ServiceInList> = {}): ServiceInList => ({
  id: "0197a000-0000-7000-8000-000000000002",
  slug: "permesso-ztl",
  title: inAll("Permesso ZTL"),
  summary: inAll("Entrare in auto nel centro"),
  category: "mobilita-e-trasporti",
  topics: ["ztl", "parcheggi"],
  lifeEvents: ["veicolo"],
  audiences: ["cittadini"],
  office: "anagrafe",
  group: null,
  isFeatured: true,
  availability: { state: "open" },
  publishedAt: "2026-10-01T07:00:00Z",
  ...changes,
});

/** So many services, each with a slug and a title of its own. */
export const services = (count: number): ServiceInList[] =>
  Array.from({ length: count }, (_, index) =>
    service({ id: `s${index}`, slug: `servizio-${index}`, title: inAll(`Servizio ${index}`) }),
  );

export const catalogue = (changes: Partial<Catalogue> = {}): Catalogue => ({
  services: [service()],
  counts: {
    category: [{ slug: "mobilita-e-trasporti", count: 1 }],
    topic: [{ slug: "ztl", count: 1 }],
    lifeEvent: [{ slug: "veicolo", count: 1 }],
    audience: [{ slug: "cittadini", count: 1 }],
  },
  groups: [],
  guessed: [],
  ...changes,
});

export const sheet = (changes: Partial<Sheet> = {}, texts: Partial<Sheet["sheet"]> = {}): Sheet => ({
  id: "0197a000-0000-7000-8000-000000000002",
  slug: "permesso-ztl",
  category: "mobilita-e-trasporti",
  topics: ["ztl", "parcheggi"],
  lifeEvents: ["veicolo"],
  audiences: ["cittadini", "imprese"],
  office: townOffice,
  options: { level: "spid2", maxDays: 30, allowWithdraw: true, allowIntegration: true, payment: "none", stamp: false },
  availability: { state: "open" },
  pages: [{ key: "veicoli", title: inAll("Veicoli") }],
  publishedAt: "2026-10-01T07:00:00Z",
  version: 3,
  hasDrafts: false,
  sheet: {
    title: inAll("Permesso ZTL"),
    summary: inAll("Entrare in auto nel centro"),
    recipients: inAll("Residenti"),
    howTo: inAll("Online"),
    needed: inAll("Targa"),
    outcome: inAll("Permesso"),
    times: {
      text: inAll("Trenta giorni"),
      steps: [
        { days: 0, title: inAll("Invio"), text: inAll("Ricevuta") },
        { days: 30, title: inAll("Risposta"), text: inAll("Esito") },
      ],
    },
    conditions: inAll("Regolamento"),
    more: [],
    links: [],
    ...texts,
  },
  ...changes,
});

/** A code whose check character is right. */
export const code = "AN0000000000000";

export const application = (changes: Partial<Application> = {}): Application => ({
  id: "0197a000-0000-7000-8000-00000000000a",
  code,
  status: "registered",
  locale: "it",
  channel: "online",
  service: { id: "0197a000-0000-7000-8000-000000000002", slug: "permesso-ztl", title: inAll("Permesso ZTL") },
  office: { id: "0197a000-0000-7000-8000-000000000003", name: townOffice.name, contacts: townOffice.contacts },
  submittedAt: "2026-10-25T00:30:00Z",
  dueOn: "2026-11-24",
  maxDays: 30,
  registrationNumber: "2026/0001234",
  registeredAt: "2026-10-25T01:30:00Z",
  isRegistrationPending: false,
  summary: [],
  uploads: [],
  documents: [],
  outcome: null,
  allowed: [],
  writesTo: "maria@posta.example",
  timeline: [],
  messages: [],
  integration: null,
  integrations: [],
  ...changes,
});

export const listed = (changes: Partial<ApplicationInList> = {}): ApplicationInList => ({
  id: "0197a000-0000-7000-8000-00000000000a",
  code,
  status: "registered",
  service: { slug: "permesso-ztl", title: inAll("Permesso ZTL") },
  submittedAt: "2026-10-25T00:30:00Z",
  dueOn: "2026-11-24",
  registrationNumber: "2026/0001234",
  isRegistrationPending: false,
  updatedAt: "2026-10-25T01:30:00Z",
  unreadMessages: 0,
  ...changes,
});

export const file = (changes: Partial<Application["uploads"][number]> = {}): Application["uploads"][number] => ({
  id: "0197a000-0000-7000-8000-00000000000f",
  name: "patente.pdf",
  size: 240_000,
  mediaType: "application/pdf",
  sha256: "a".repeat(64),
  signature: null,
  field: null,
  ...changes,
});

export const document = (
  changes: Partial<Application["documents"][number]> = {},
): Application["documents"][number] => ({
  id: "0197a000-0000-7000-8000-0000000000d0",
  kind: "receipt",
  name: "ricevuta.pdf",
  size: 1_450_000,
  sha256: "b".repeat(64),
  signature: null,
  mediaType: "application/pdf",
  createdAt: "2026-10-25T01:35:00Z",
  registration: { state: "registered", number: "2026/0001234", registeredAt: "2026-10-25T01:30:00Z" },
  ...changes,
});

export const payment = (changes: Partial<Payment> = {}): Payment => ({
  id: "0197a000-0000-7000-8000-0000000000e0",
  applicationId: "0197a000-0000-7000-8000-00000000000a",
  kind: "immediate",
  state: "waiting",
  isPayable: true,
  hasNotice: true,
  amount: 123_456,
  reason: "Permesso ZTL 2026",
  dueOn: "2026-12-24",
  noticeCode: "301000000012345678",
  iuv: "01000000012345678",
  debtorName: "Maria Rossi",
  fiscalCode: "RSSMRA80A41H501U",
  startedAt: null,
  paidAt: null,
  receiptId: null,
  method: null,
  psp: null,
  isByOffice: false,
  createdAt: "2026-11-24T09:00:00Z",
  ...changes,
});

export const conversation = (changes: Partial<Conversation> = {}): Conversation => ({
  applicationId: "0197a000-0000-7000-8000-00000000000a",
  code,
  status: "in_charge",
  title: inAll("Permesso ZTL"),
  unread: 0,
  messages: 1,
  last: { at: "2026-03-29T01:15:00Z", author: "operator", text: "Targa?", files: 0 },
  ...changes,
});

export const paper = (changes: Partial<Paper> = {}): Paper =>
  ({
    id: "0197a000-0000-7000-8000-0000000000d0",
    kind: "receipt",
    source: "document",
    name: "ricevuta.pdf",
    size: 1_450_000,
    mediaType: "application/pdf",
    createdAt: "2026-10-25T01:35:00Z",
    registration: { state: "registered", number: "2026/0001234", registeredAt: "2026-10-25T01:30:00Z" },
    sha256: "b".repeat(64),
    application: { id: "0197a000-0000-7000-8000-00000000000a", code, title: inAll("Permesso ZTL") },
    ...changes,
  }) as Paper;

export const profile = (changes: Partial<Profile> = {}): Profile => ({
  givenName: "Maria",
  familyName: "Rossi",
  fiscalCode: "RSSMRA80A41H501U",
  certified: {
    provider: "Poste ID",
    birthDate: "1980-01-01",
    birthPlace: "Roma",
    address: { street: "Via Verdi 2", municipality: "Bugliano", province: "PI", postalCode: "56000" },
  },
  contacts: { email: "maria@posta.example", phone: "+39 333 1234567" },
  waitingEmail: null,
  preferences: { silenced: [] },
  signIn: { protocol: "spid", level: "spid2", provider: "Poste ID", authenticatedAt: "2026-10-25T00:30:00Z" },
  ...changes,
});

/** A draft of the permit, on its first page, the notice read. */
export const draft = (changes: Partial<Draft> = {}): Draft => ({
  id: "0197a000-0000-7000-8000-0000000000a1",
  locale: "it",
  service: {
    slug: "permesso-ztl",
    category: "mobilita-e-trasporti",
    title: inAll("Permesso ZTL"),
    options: sheet().options,
    availability: { state: "open" },
  } as Draft["service"],
  form: permitForm,
  answers: {},
  locked: {},
  progress: { privacyAt: "2026-11-25T08:00:00Z", pages: [] },
  taken: [],
  newContacts: null,
  uploads: [],
  savedAt: "2026-11-26T07:58:00.000Z",
  keepKey: null,
  returnKey: null,
  challenge: null,
  formChanged: null,
  leftOut: [],
  ...changes,
});
