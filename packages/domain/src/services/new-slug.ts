/** The address of a service from its Italian name: "Permesso di accesso alla ZTL" is "permesso-di-accesso-alla-ztl". */
export const slugOf = (title: string): string => {
  const plain = title
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .toLowerCase();
  const words = plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, "");
  return words === "" ? "servizio" : words;
};

/** The same, with a number where the address is taken. */
export const freeSlug = (title: string, taken: ReadonlySet<string>): string => {
  const wanted = slugOf(title);
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
};
