import type { DraftContent } from "../drafts/parts.ts";

const empty = { it: "" };

/** What an empty service starts with: one page with one question, the usual rules, no texts. */
export const blankContent = (officeId: string): DraftContent => ({
  general: {
    officeId,
    category: "autorizzazioni",
    topics: [],
    lifeEvents: [],
    audiences: ["cittadini"],
    isFeatured: false,
  },
  sheet: {
    title: empty,
    summary: empty,
    recipients: empty,
    howTo: empty,
    needed: empty,
    outcome: empty,
    times: { text: empty, steps: [] },
    conditions: empty,
    more: [],
    links: [],
  },
  form: {
    display: "wizard",
    components: [
      {
        type: "panel",
        key: "richiesta",
        title: "La richiesta",
        translations: { de: { title: "Der Antrag" }, en: { title: "The application" } },
        components: [
          {
            type: "textarea",
            key: "richiesta_testo",
            label: "Che cosa chiedi?",
            input: true,
            validate: { required: true, maxLength: 2000 },
            translations: { de: { label: "Was beantragen Sie?" }, en: { label: "What do you apply for?" } },
          },
        ],
      },
    ],
  },
  options: {
    level: "spid2",
    maxDays: 30,
    allowWithdraw: true,
    allowReopening: true,
    allowIntegration: true,
    allowCounter: true,
    payment: "none",
    stamp: false,
    stampWays: ["digital", "declared"],
    stampExemptions: [],
    registration: null,
    messages: {},
  },
});
