/** A value of the sheet or the rules as people read it: each language on a line, a list one under the other; empty where there is none. */
export const sayValue = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return typeof value === "string" ? value : JSON.stringify(value);
  if (Array.isArray(value)) return value.map(sayValue).join("\n");
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== "")
    .map(([key, inner]) =>
      /^(it|de|en)$/.test(key)
        ? `${key.toUpperCase()}: ${sayValue(inner)}`
        : typeof inner === "object"
          ? sayValue(inner)
          : `${key}: ${sayValue(inner)}`,
    )
    .join("\n");
};
