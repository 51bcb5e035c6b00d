import type { Tx } from "@sportello/db/client";
import { type Locale, locales } from "@sportello/domain/locales";
import { audiences, categories, lifeEvents, topics } from "@sportello/domain/services/vocabulary";
import { parseForm } from "@sportello/forms/definition";
import { importDefinition } from "@sportello/forms/import/import-definition";
import { isSameJson } from "@sportello/forms/is-same-json";
import { blankContent } from "../creating/blank.ts";
import type { DraftContent, FormJson } from "../drafts/parts.ts";
import { isDeeperThan } from "./deeper-than.ts";
import { PortableService } from "./portable.ts";
import { listKeysIn, renameSubforms, subformsIn } from "./subform-keys.ts";

export const importNotes = [
  "not_a_service",
  "form_only",
  "offence",
  "changed",
  "category",
  "topics",
  "language",
  "subform_added",
  "subform_version",
  "subform_missing",
  "list_added",
  "list_kept",
  "list_missing",
  "payment",
  "registration",
] as const;
/** What will not be as it was where it comes from; what is blocking keeps it from being taken at all. */
export type ImportNote = {
  readonly code: (typeof importNotes)[number];
  readonly detail: string;
  readonly isBlocking: boolean;
};

export type ReadService = {
  /** Null while something is blocking. `officeId` is to be chosen. */
  readonly content: DraftContent | null;
  readonly subforms: PortableService["subforms"];
  readonly lists: PortableService["lists"];
  readonly notes: readonly ImportNote[];
  readonly languages: readonly Locale[];
};

/** Pages, groups and columns of a form, each with its object and its list, and then some. */
const deepest = 200;

const note = (code: ImportNote["code"], detail = "", isBlocking = false): ImportNote => ({
  code,
  detail: detail.slice(0, 300),
  isBlocking,
});

/** Reads a document from outside: a service of a Sportello, or a bare Form.io form. Says all that will not map before anything is made. Never throws for what the document says. */
export const readImport = async (tx: Tx, document: unknown, spoken: readonly Locale[]): Promise<ReadService> => {
  if (isDeeperThan(document, deepest)) return nothing([note("not_a_service", `more than ${deepest} levels`, true)]);
  const portable = PortableService.safeParse(document);
  if (portable.success) return readPortable(tx, portable.data, spoken);
  const isForm =
    typeof document === "object" &&
    document !== null &&
    Array.isArray((document as { components?: unknown }).components);
  if (isForm) return readForm(document);
  const issues = portable.error.issues.slice(0, 10).map(({ path, message }) => `${path.join(".")}: ${message}`);
  return nothing([note("not_a_service", issues.join(" · "), true)]);
};

const nothing = (notes: readonly ImportNote[]): ReadService => ({
  content: null,
  subforms: [],
  lists: [],
  languages: [],
  notes,
});

const readForm = (document: unknown): ReadService => {
  const { definition, offences, changes } = importDefinition(document);
  const notes = [
    note("form_only"),
    ...offences.map(({ path, code, detail = "" }) => note("offence", `${path}: ${code} ${detail}`.trim(), true)),
    ...changes.map(({ path, code, detail }) => note("changed", `${path}: ${code} ${detail}`.trim())),
  ];
  return {
    content: definition === null ? null : { ...blankContent(""), form: definition as unknown as FormJson },
    subforms: [],
    lists: [],
    notes,
    languages: ["it"],
  };
};

const readPortable = async (tx: Tx, given: PortableService, spoken: readonly Locale[]): Promise<ReadService> => {
  const kept = <Value extends string>(known: readonly Value[], values: readonly string[]): Value[] =>
    known.filter((value) => values.includes(value));
  const category = categories.find((one) => one === given.category);
  const lost = [
    ...given.topics.filter((one) => !kept(topics, [one]).length),
    ...given.life_events.filter((one) => !kept(lifeEvents, [one]).length),
    ...given.audiences.filter((one) => !kept(audiences, [one]).length),
  ];
  const { subforms, renamed, notes: ofSubforms } = await placeSubforms(tx, given);
  const form = renameSubforms(given.form, renamed) as FormJson;
  const read = parseForm(form);
  const lists = await placeLists(tx, [form, ...subforms.map((subform) => subform.form)], given.lists);
  const notes = [
    ...(read.ok
      ? []
      : read.refusal.map(({ path, code, detail = "" }) => note("offence", `${path}: ${code} ${detail}`.trim(), true))),
    ...(category === undefined ? [note("category", given.category)] : []),
    ...(lost.length > 0 ? [note("topics", lost.join(", "))] : []),
    ...spoken.filter((locale) => !given.languages.includes(locale)).map((locale) => note("language", locale)),
    ...ofSubforms,
    ...lists.notes,
    ...(given.options.payment === "none" && !given.options.stamp ? [] : [note("payment")]),
    note("registration"),
  ];
  const general = {
    officeId: "",
    category: category ?? "autorizzazioni",
    topics: kept(topics, given.topics),
    lifeEvents: kept(lifeEvents, given.life_events),
    audiences: kept(audiences, given.audiences),
    isFeatured: false,
  } as const;
  const isBlocked = notes.some(({ isBlocking }) => isBlocking);
  const content: DraftContent | null = isBlocked
    ? null
    : {
        general: {
          ...general,
          topics: [...general.topics],
          lifeEvents: [...general.lifeEvents],
          audiences: [...general.audiences],
        },
        sheet: given.sheet,
        form,
        options: { ...given.options, registration: null },
      };
  return {
    content,
    subforms,
    lists: lists.added,
    notes,
    languages: locales.filter((locale) => given.languages.includes(locale)),
  };
};

/** A subform of the same name and version that says something else gets a version that is free here and in the document; the form names that one. */
const placeSubforms = async (tx: Tx, given: PortableService) => {
  const here = await tx.subform.findMany({ select: { key: true, version: true, form: true } });
  const renamed = new Map<string, number>();
  const notes: ImportNote[] = [];
  const added: PortableService["subforms"] = [];
  for (const subform of given.subforms) {
    const name = `${subform.key}@${subform.version}`;
    const same = here.find(({ key, form }) => key === subform.key && isSameJson(form, subform.form));
    if (same) {
      if (same.version !== subform.version) renamed.set(name, same.version);
      continue;
    }
    const isTaken = here.some(({ key, version }) => key === subform.key && version === subform.version);
    const version = isTaken ? nextVersion(subform.key, [...here, ...given.subforms, ...added]) : subform.version;
    if (isTaken) renamed.set(name, version);
    added.push({ ...subform, version });
    notes.push(
      isTaken
        ? note("subform_version", `${subform.key}: ${subform.version} → ${version}`)
        : note("subform_added", name),
    );
    const read = parseForm(subform.form);
    if (!read.ok)
      notes.push(
        ...read.refusal.map(({ path, code, detail = "" }) =>
          note("offence", `${name} ${path}: ${code} ${detail}`.trim(), true),
        ),
      );
  }
  const known = new Set([
    ...here.map(({ key, version }) => `${key}@${version}`),
    ...given.subforms.map(({ key, version }) => `${key}@${version}`),
  ]);
  const missing = [given.form, ...given.subforms.map(({ form }) => form)]
    .flatMap((form) => [...subformsIn(form)])
    .filter((name) => !known.has(name));
  notes.push(...[...new Set(missing)].map((name) => note("subform_missing", name, true)));
  return {
    renamed,
    notes,
    subforms: added.map((subform) => ({
      ...subform,
      form: renameSubforms(subform.form, renamed) as PortableService["form"],
    })),
  };
};

const nextVersion = (key: string, taken: readonly { readonly key: string; readonly version: number }[]): number =>
  Math.max(...taken.filter((one) => one.key === key).map(({ version }) => version)) + 1;

/** A list of the same key is the municipality's own and stays; one that is not there comes along. */
const placeLists = async (tx: Tx, forms: readonly unknown[], given: PortableService["lists"]) => {
  const keys = [...new Set(forms.flatMap((form) => [...listKeysIn(form)]))];
  const here = new Set(
    (await tx.tenantList.findMany({ where: { key: { in: keys } }, select: { key: true } })).map(({ key }) => key),
  );
  const added = given.filter(({ key }) => keys.includes(key) && !here.has(key));
  return {
    added,
    notes: keys.map((key) =>
      here.has(key)
        ? note("list_kept", key)
        : added.some((list) => list.key === key)
          ? note("list_added", key)
          : note("list_missing", key, true),
    ),
  };
};
