/** The municipality's mark: its initial on its colour, which is checked for white text when it is set. */
export const Crest = ({ name, size = "small" }: { readonly name: string; readonly size?: "small" | "large" }) => {
  const initial = name
    .replace(/^(Comune|Gemeinde|Municipality)\s+(di|von|of)?\s*/i, "")
    .charAt(0)
    .toUpperCase();
  const box = size === "large" ? "size-12 text-2xl" : "size-9 text-lg";
  return (
    <span
      aria-hidden
      className={`inline-flex shrink-0 items-center justify-center rounded-md bg-tenant font-bold text-white ${box}`}
    >
      {initial}
    </span>
  );
};
