import type { Locale } from "@sportello/domain/locales";

/** Words so common that a sentence of the language hardly does without them, and that no other of the three has. */
const common: Record<Locale, RegExp> = {
  it: /\b(?:della|delle|degli|dell|nella|che|sono|questo|questa|puoi|tua|tuo|alla|dei)\b/i,
  de: /\b(?:und|der|das|für|nicht|ist|sind|eine|einen|wird|werden|Ihre|oder|mit|Sie)\b/,
  en: /\b(?:the|and|your|you|with|from|this|that|are|has|have|been)\b/i,
};

/** What a program writes where a person should read. */
const raw = /undefined|\bNaN\b|\[object |Invalid Date|[{}]|\bnull\b/;

export type Known = {
  /** Words of a person or a town that belong to no language. */
  readonly names: readonly string[];
  /** Ids this part refers to and the page around it has. */
  readonly outside: readonly string[];
};

/**
 * What no screen may have, whatever it shows: words of another language, raw values, an id twice, a reference to nothing, a control or link
 * without a name, a style or script in an attribute (the content security policy would drop it).
 */
export const faultsOf = (body: HTMLElement, locale: Locale, { names, outside }: Known): string[] => [
  ...wordsOf(body, names).flatMap((text) => [
    ...Object.entries(common).flatMap(([language, words]) =>
      language !== locale && words.test(text) && !common[locale].test(text) ? [`in ${language}: ${text}`] : [],
    ),
    ...(raw.test(text) ? [`raw: ${text}`] : []),
  ]),
  ...repeated([...body.querySelectorAll("[id]")].map(({ id }) => id)).map((id) => `id twice: ${id}`),
  ...["for", "aria-labelledby", "aria-describedby", "popovertarget"].flatMap((name) =>
    [...body.querySelectorAll(`[${name}]`)].flatMap((element) =>
      (element.getAttribute(name) ?? "")
        .split(/\s+/)
        .filter((id) => !outside.includes(id) && !ofSlot.test(id) && !hasId(body, id))
        .map((id) => `${name} leads to nothing: ${id}`),
    ),
  ),
  ...[...body.querySelectorAll("input:not([type=hidden]), select, textarea")]
    .filter((field) => !isNamed(body, field))
    .map((field) => `no label: ${field.outerHTML}`),
  ...[...body.querySelectorAll("a, button, summary")]
    .filter((element) => !isHidden(element) && nameOf(element) === "")
    .map((element) => `no name: ${element.outerHTML}`),
  ...[...body.querySelectorAll("*")]
    .flatMap(({ attributes }) => [...attributes])
    .filter(({ name }) => name === "style" || name.startsWith("on"))
    .map(({ name, value }) => `forbidden by the policy: ${name}=${value}`),
];

/** React Aria names the place of an error before there is one; the browser's part of it takes the name away. */
const ofSlot = /^react-aria-/;

/** The pieces of text and the attributes that are read out. */
const wordsOf = (body: HTMLElement, names: readonly string[]): string[] => {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const silent of copy.querySelectorAll("script, style, code, [lang]")) silent.remove();
  const blocks = [...copy.querySelectorAll("*")].flatMap((element) => [
    ...["aria-label", "title", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? ""),
    ...(element.children.length === 0
      ? [element.textContent ?? ""]
      : [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? "")),
  ]);
  return blocks
    .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ""), text).trim())
    .filter((text) => text !== "");
};

const hasId = (body: HTMLElement, id: string): boolean =>
  [...body.querySelectorAll("[id]")].some((element) => element.id === id);
const repeated = (all: readonly string[]): string[] => [
  ...new Set(all.filter((one, index) => all.indexOf(one) !== index)),
];
/** Neither read out nor reached by Tab, e.g. the button that the enter key presses. */
const isHidden = (element: Element): boolean =>
  element.getAttribute("aria-hidden") === "true" && element.getAttribute("tabindex") === "-1";
const nameOf = (element: Element): string => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
const isNamed = (body: HTMLElement, field: Element): boolean =>
  field.hasAttribute("aria-label") ||
  field.hasAttribute("aria-labelledby") ||
  field.closest("label") !== null ||
  [...body.querySelectorAll("label")].some((label) => label.getAttribute("for") === field.id && nameOf(label) !== "");
