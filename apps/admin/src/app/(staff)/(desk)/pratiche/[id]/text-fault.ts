/** What is wrong with a text that goes on an application, before it is sent; the procedures judge it again. */
export const textFault = (text: string, isRequired: boolean): "required" | "tooLong" | null => {
  const trimmed = text.trim();
  if (trimmed === "") return isRequired ? "required" : null;
  return trimmed.length > 5_000 ? "tooLong" : null;
};
