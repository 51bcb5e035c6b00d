type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? "");

const attribute = ([name, value]: readonly [string, string | number | boolean | undefined]): string => {
  if (value === undefined || value === false) return "";
  return value === true ? ` ${name}=""` : ` ${name}="${escaped(String(value))}"`;
};

/** The tag of a text area with its text; a first line break would be swallowed by the parser and is written twice. */
export const textAreaTag = (attributes: Attributes, text: string): string =>
  `<textarea${Object.entries(attributes).map(attribute).join("")}>${text.startsWith("\n") ? "\n" : ""}${escaped(text)}</textarea>`;

/**
 * A text of several lines, given to the browser as markup. React, when it wakes up on a page that was there before it, puts the saved text
 * of its text areas back over what was typed meanwhile; it does so with no other control. Attributes have their names of HTML.
 */
export const TextArea = ({ attributes, text }: { readonly attributes: Attributes; readonly text: string }) => (
  <div dangerouslySetInnerHTML={{ __html: textAreaTag(attributes, text) }} />
);
