import type { Localised } from "@sportello/domain/locales";
import { sheetTexts } from "@sportello/domain/services/completeness";
import type { ServiceOptions } from "@sportello/domain/services/options";
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { parseForm } from "@sportello/forms/definition";
import {
  applyTranslations,
  type TextsById,
  type TranslatableText,
  translatable,
} from "@sportello/forms/tools/translatable";

export type Target = "de" | "en";
export const textAreas = ["sheet", "form", "messages"] as const;
export type TextArea = (typeof textAreas)[number];
export type Texts = {
  readonly sheet: DraftSheet;
  readonly form: Readonly<Record<string, unknown>>;
  readonly options: ServiceOptions;
};
/** `id` begins with where the text is: "sheet/howTo", "form/plate:label", "messages/accepted.text". */
export type WorkText = TranslatableText & { readonly area: TextArea };

const of = (area: TextArea, id: string, text: Localised): WorkText => ({
  area,
  id: `${area}/${id}`,
  component: area,
  it: text.it,
  ...(text.de === undefined ? {} : { de: text.de }),
  ...(text.en === undefined ? {} : { en: text.en }),
});

/** Every text of a service that says something in Italian. A form that cannot be read yet has none. */
export const textsOf = ({ sheet, form, options }: Texts): WorkText[] => {
  const read = parseForm(form);
  return [
    ...sheetTexts(sheet).map(({ path, text }) => of("sheet", path, text)),
    ...(read.ok
      ? translatable(read.value).map((text): WorkText => ({ ...text, id: `form/${text.id}`, area: "form" }))
      : []),
    ...Object.entries(options.messages).flatMap(([moment, { subject, text }]) => [
      of("messages", `${moment}.subject`, subject),
      of("messages", `${moment}.text`, text),
    ]),
  ].filter(({ it }) => it.trim() !== "");
};

const ofArea = (texts: TextsById, area: TextArea): TextsById =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([id]) => id.startsWith(`${area}/`))
      .map(([id, text]) => [id.slice(area.length + 1), text]),
  );

/** Puts a text at a path of plain objects and lists, "times.steps.0.title"; what is not there stays not there. */
const put = <Whole>(whole: Whole, path: readonly string[], change: (text: Localised) => Localised): Whole => {
  const [key = "", ...rest] = path;
  if (path.length === 0) return change(whole as Localised) as Whole;
  if (typeof whole !== "object" || whole === null || !Object.hasOwn(whole, key)) return whole;
  const inner: unknown = Reflect.get(whole, key);
  const changed = put(inner, rest, change);
  return (
    Array.isArray(whole)
      ? whole.map((one: unknown, index) => (String(index) === key ? changed : one))
      : { ...whole, [key]: changed }
  ) as Whole;
};

const putAll = <Whole>(whole: Whole, language: Target, texts: TextsById): Whole =>
  Object.entries(texts).reduce(
    (sofar, [path, text]) => put(sofar, path.split("."), (old) => ({ ...old, [language]: text })),
    whole,
  );

/** The service with these texts in one language. `unknown` are ids it does not have, or not any more. */
export const withTexts = (
  texts: Texts,
  language: Target,
  written: TextsById,
): Texts & { readonly unknown: readonly string[] } => {
  const known = new Set(textsOf(texts).map(({ id }) => id));
  const valid = Object.fromEntries(Object.entries(written).filter(([id]) => known.has(id)));
  const read = parseForm(texts.form);
  const inForm = ofArea(valid, "form");
  const form =
    read.ok && Object.keys(inForm).length > 0
      ? (applyTranslations(read.value, language, inForm).form as unknown as Texts["form"])
      : texts.form;
  return {
    sheet: putAll(texts.sheet, language, ofArea(valid, "sheet")),
    form,
    options: { ...texts.options, messages: putAll(texts.options.messages, language, ofArea(valid, "messages")) },
    unknown: Object.keys(written).filter((id) => !known.has(id)),
  };
};
