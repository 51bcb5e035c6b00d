/** A text field of a posted form; empty when it is missing or somebody posted a file in its place. */
export const postedText = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
