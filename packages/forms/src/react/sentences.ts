/** Hints one after the other, each a sentence of its own: whoever writes a form ends them with a full stop or does not. */
export const sentences = (...parts: readonly string[]): string => {
  const said = parts.map((part) => part.trim()).filter((part) => part !== "");
  return said.map((part, index) => (index < said.length - 1 && !/[.!?:…]$/.test(part) ? `${part}.` : part)).join(" ");
};
