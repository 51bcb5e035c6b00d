import type { useTranslations } from "next-intl";

type Words = ReturnType<typeof useTranslations<never>>;

const named = {
  title: "serviceEditor.sheet.title",
  summary: "serviceEditor.sheet.summary",
  keywords: "serviceEditor.sheet.keywords",
  recipients: "services.recipients",
  description: "services.description",
  howTo: "services.howTo",
  needed: "services.needed",
  outcome: "services.outcome",
  times: "services.times",
  costs: "services.costs",
  conditions: "services.conditions",
  more: "serviceEditor.sheet.list.more",
  links: "services.links",
  steps: "serviceEditor.sheet.list.steps",
  days: "serviceEditor.sheet.days",
  text: "serviceEditor.messages.text",
  subject: "serviceEditor.messages.subject",
  url: "serviceEditor.sheet.url",
  level: "services.level",
  maxDays: "services.maxDays",
  allowWithdraw: "services.allowWithdraw",
  allowIntegration: "services.allowIntegration",
  allowCounter: "services.allowCounter",
  allowReopening: "services.allowReopening",
  payment: "services.payment",
  charge: "services.payment",
  stamp: "services.stamp",
  stampWays: "serviceEditor.rules.stampWays",
  stampExemptions: "serviceEditor.rules.stampExemptions",
  appIo: "serviceEditor.rules.appIo",
  serviceId: "serviceEditor.rules.appIoService",
  reason: "serviceEditor.rules.reason",
  split: "serviceEditor.rules.split",
  amount: "serviceEditor.rules.amount",
  kind: "serviceEditor.rules.amountKind",
  cents: "serviceEditor.rules.shareValue.exact",
  path: "serviceEditor.rules.amountQuestion",
  expiresInDays: "serviceEditor.rules.expires",
  intermediary: "serviceEditor.rules.intermediary",
  chapter: "serviceEditor.rules.chapter",
  assessment: "serviceEditor.rules.assessment",
  office: "serviceEditor.rules.budgetOffice",
  share: "serviceEditor.rules.share",
  weight: "serviceEditor.rules.shareValue.rest",
  assignment: "assignment.title",
  rules: "services.rules",
  question: "serviceEditor.publish.changed.question",
  operator: "assignment.operator",
  values: "assignment.values",
  to: "serviceEditor.publish.changed.to",
  staffId: "serviceEditor.publish.changed.person",
  otherwise: "assignment.otherwise",
  registration: "services.registration",
  messages: "serviceEditor.tabs.messages",
  officeId: "services.office",
  category: "serviceEditor.general.category",
  topics: "serviceEditor.general.topics",
  lifeEvents: "serviceEditor.general.lifeEvents",
  audiences: "serviceEditor.general.audiences",
  isFeatured: "serviceEditor.general.featured",
  it: "language.it",
  de: "language.de",
  en: "language.en",
  classification: "registrations.options.classification",
  folder: "registrations.options.folder",
  includeMessages: "registrations.options.includeMessages",
  submitted: "serviceEditor.messages.moments.submitted",
  registered: "serviceEditor.messages.moments.registered",
  in_charge: "serviceEditor.messages.moments.in_charge",
  awaiting_integration: "serviceEditor.messages.moments.awaiting_integration",
  accepted: "serviceEditor.messages.moments.accepted",
  rejected: "serviceEditor.messages.moments.rejected",
  withdrawn: "serviceEditor.messages.moments.withdrawn",
} as const;

/** The place of a value in words: "times.steps.0.title.de" is "Tempi e scadenze · Passi · 1 · Titolo · Deutsch". What has no name stays. */
export const pathWords = (path: string, t: Words): string =>
  path
    .split(".")
    .map((key) =>
      /^\d+$/.test(key)
        ? String(Number(key) + 1)
        : Object.hasOwn(named, key)
          ? t(named[key as keyof typeof named])
          : key,
    )
    .join(" · ");
