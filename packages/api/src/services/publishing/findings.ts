import type { Locale } from "@sportello/domain/locales";
import type { Result } from "@sportello/domain/result";
import { isAppIoServiceId } from "@sportello/domain/services/app-io";
import { assignmentFaults, type Staffing } from "@sportello/domain/services/assignment";
import { chargeFaults } from "@sportello/domain/services/check-charge";
import { isWritten, missingSections, sheetTexts, untranslated } from "@sportello/domain/services/completeness";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import { isQuestion } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import type { FormFault } from "@sportello/forms/form-fault";
import { questionsOf } from "@sportello/forms/question-list";
import { checkDefinition, findingsIn, type Need } from "@sportello/forms/tools/check-definition";
import { type TranslatableText, translatable } from "@sportello/forms/tools/translatable";
import { placeholders } from "../../notices/fill.ts";
import { choicesByPath } from "../assignment/choices-of.ts";
import type { DraftContent } from "../drafts/parts.ts";

/** Where in the editor something is put right. */
export type FindingPlace =
  | "general"
  | "sheet"
  | "form"
  | "translations"
  | "messages"
  | "rules"
  | "payment"
  | "assignment";
export type PublishFinding = {
  readonly severity: "error" | "warning";
  readonly place: FindingPlace;
  /** Codes of the form's check, and of our own: see the screens' catalogue. */
  readonly code: string;
  /** Path in the part, or id of the form's component. */
  readonly path: string;
  readonly language?: Locale;
  readonly detail?: string;
  /** What the component of the form, or its text to translate, says in Italian. */
  readonly words?: string;
};

/**
 * All that speaks against publishing this content, each with its place. `resolved` is the form with its subforms in place; `languages` are
 * those the municipality publishes in, `staffing` says who works where.
 */
export const findingsOf = (
  content: DraftContent,
  resolved: Result<FormDefinition, FormFault[]>,
  languages: readonly Locale[],
  staffing: Staffing,
): PublishFinding[] => [
  ...generalFindings(content),
  ...sheetFindings(content, languages),
  ...formFindings(content, resolved, languages),
  ...messageFindings(content, languages),
  ...chargeFindings(content, resolved, languages),
  ...appIoFindings(content),
  ...assignmentFindings(content, resolved, staffing),
];

const error = (
  place: FindingPlace,
  code: string,
  path: string,
  rest: Partial<PublishFinding> = {},
): PublishFinding => ({ severity: "error", place, code, path, ...rest });

const generalFindings = ({ general }: DraftContent): PublishFinding[] =>
  general.topics.length === 0 ? [error("general", "no_topic", "topics")] : [];

const sheetFindings = ({ sheet }: DraftContent, languages: readonly Locale[]): PublishFinding[] => {
  const shape = ServiceSheet.safeParse(sheet);
  return [
    ...missingSections(sheet).map((section) => error("sheet", "missing_section", section)),
    ...(shape.success
      ? []
      : shape.error.issues.map(({ path }) =>
          error("sheet", path[0] === "links" ? "bad_link" : "invalid", path.join(".")),
        )),
    ...untranslated(sheetTexts(sheet), languages).map(({ path, language }) =>
      error("translations", "missing_translation", path, { language, detail: "sheet" }),
    ),
  ];
};

/** What the counter needs to find among the answers: of a guest nothing else is known, and who is to pay needs a fiscal code. */
const needsOf = ({ options }: DraftContent): Need[] =>
  options.level === "none"
    ? ["email", ...(options.payment === "none" && !options.stamp ? [] : (["fiscalCode"] as const))]
    : [];

const appIoFindings = ({ options: { appIo } }: DraftContent): PublishFinding[] =>
  appIo === undefined || isAppIoServiceId(appIo.serviceId) ? [] : [error("rules", "app_io_service", "appIo")];

const formFindings = (
  content: DraftContent,
  resolved: Result<FormDefinition, FormFault[]>,
  languages: readonly Locale[],
): PublishFinding[] => {
  const texts = resolved.ok ? translatable(resolved.value) : [];
  const wordsOf = (isThis: (text: TranslatableText) => boolean): Pick<PublishFinding, "words"> => {
    const words = texts.find((text) => isThis(text) && text.it.trim() !== "")?.it;
    return words === undefined ? {} : { words };
  };
  const own = checkDefinition(content.form, { languages }).map(({ severity, code, path, detail }): PublishFinding => {
    if (code !== "missing_translation")
      return { severity, place: "form", code, path, detail, ...wordsOf(({ component }) => component === path) };
    const [language = "it", ...rest] = detail.split(" ");
    const id = rest.join(" ");
    const found = { place: "translations", path: id, language: language as Locale, detail: "form" } as const;
    return { severity, code, ...found, ...wordsOf((text) => text.id === id) };
  });
  if (own.some(({ code, severity, place }) => place === "form" && severity === "error" && code === "invalid"))
    return own;
  if (!resolved.ok)
    return [
      ...own,
      ...resolved.refusal
        .filter(({ path, code }) => !own.some((one) => one.path === path && one.code === code))
        .map(({ code, path, detail }) => error("form", code, path, detail === undefined ? {} : { detail })),
    ];
  const needed = findingsIn(resolved.value, { languages: ["it"], needs: needsOf(content) }).filter(
    ({ code }) => code === "missing_need",
  );
  return [...own, ...needed.map(({ code, path, detail }) => error("form", code, path, { detail }))];
};

const messageFindings = ({ options }: DraftContent, languages: readonly Locale[]): PublishFinding[] =>
  Object.entries(options.messages).flatMap(([moment, { subject, text }]) =>
    (
      [
        ["subject", subject],
        ["text", text],
      ] as const
    ).flatMap(([field, written]): PublishFinding[] => {
      const path = `${moment}.${field}`;
      if (!isWritten(written.it)) return [error("messages", "empty_message", path)];
      const unknown = [
        ...new Set(
          languages.flatMap((language) =>
            [...(written[language] ?? "").matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = ""]) => name),
          ),
        ),
      ].filter((name) => !(placeholders as readonly string[]).includes(name));
      return [
        ...languages
          .filter((language) => !isWritten(written[language]))
          .map((language) => error("translations", "missing_translation", path, { language, detail: "messages" })),
        ...unknown.map((name) => error("messages", "unknown_placeholder", path, { detail: name })),
      ];
    }),
  );

const chargeFindings = (
  { options }: DraftContent,
  resolved: Result<FormDefinition, FormFault[]>,
  languages: readonly Locale[],
): PublishFinding[] => {
  const numbers = resolved.ok
    ? questionsOf(resolved.value).filter(
        ({ question }) => isQuestion(question) && (question.type === "number" || question.type === "currency"),
      )
    : [];
  return chargeFaults(options, new Set(numbers.map(({ path }) => path)), languages).map((code) =>
    error("payment", code, "charge"),
  );
};

const assignmentFindings = (
  { options: { assignment } }: DraftContent,
  resolved: Result<FormDefinition, FormFault[]>,
  staffing: Staffing,
): PublishFinding[] =>
  assignment === undefined || !resolved.ok
    ? []
    : assignmentFaults(assignment, choicesByPath(resolved.value), staffing).map(({ code, rule }) =>
        error("assignment", code, "", { detail: String(rule) }),
      );
