/** For `ref` of a form: Ctrl+Enter (Cmd+Enter) sends it from any of its fields, also from a text of many lines. */
export const submitByKeys = (form: HTMLFormElement): (() => void) => {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  };
  form.addEventListener("keydown", press);
  return () => form.removeEventListener("keydown", press);
};
