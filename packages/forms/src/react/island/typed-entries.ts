type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields a person types into or chooses from; files, hidden answers and the form's own names are not theirs. */
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      !element.name.startsWith("_") &&
      element.type !== "hidden" &&
      element.type !== "file" &&
      element.type !== "submit",
  );

const isTick = (field: Field): field is HTMLInputElement => field.type === "radio" || field.type === "checkbox";

/** Names and values of a form's fields as they stand now. */
export const typedEntries = (form: HTMLFormElement): [string, string][] =>
  fieldsOf(form)
    .filter((field) => !isTick(field) || field.checked)
    .map(({ name, value }) => [name, value]);

/** Whether a person has changed the field since the server wrote it: also before any script ran, and when the browser filled it in again on a way back. */
const isTouched = (field: Field): boolean => {
  if (isTick(field)) return field.checked !== field.defaultChecked;
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue;
  const written = [...field.options].find((option) => option.hasAttribute("selected")) ?? field.options[0];
  return written !== undefined && field.value !== written.value;
};

/** Whether the form stands otherwise than the server wrote it. */
export const isTyped = (form: HTMLFormElement): boolean => fieldsOf(form).some(isTouched);

/** Puts them back where the fields still are and nobody has typed since; returns whether anything changed. */
export const restoreEntries = (form: HTMLFormElement, entries: readonly (readonly [string, string])[]): boolean => {
  let isChanged = false;
  const newer = new Set(
    fieldsOf(form)
      .filter(isTouched)
      .map(({ name }) => name),
  );
  for (const field of fieldsOf(form)) {
    if (newer.has(field.name)) continue;
    const values = entries.filter(([name]) => name === field.name).map(([, value]) => value);
    if (isTick(field)) {
      const isChecked = values.includes(field.value);
      isChanged ||= field.checked !== isChecked;
      field.checked = isChecked;
    } else if (values[0] !== undefined && !field.matches("[readonly]") && field.value !== values[0]) {
      field.value = values[0];
      field.dispatchEvent(new Event("change", { bubbles: true }));
      isChanged = true;
    }
  }
  return isChanged;
};
