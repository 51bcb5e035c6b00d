const base = "https://own.invalid";

/** Every door of the staff's app that hands over a file when it is asked by its address alone. */
const doors: readonly RegExp[] = [
  /^\/api\/files\/(?:upload|document)\/[\w-]+$/,
  /^\/api\/payments\/[\w-]+\/\w+$/,
  /^\/api\/prove\/[\w-]+$/,
  /^\/api\/esportazioni\/[\w-]+$/,
  /^\/api\/pagamenti\/esporta$/,
  /^\/api\/dovuti\/[\w-]+\/errori$/,
  /^\/api\/elenchi\/[\w-]+$/,
  /^\/api\/servizi\/[\w.-]+$/,
  /^\/api\/registro$/,
  /^\/api\/statistiche$/,
];

/** The address of a file that somebody may be brought to; null for anything else that stood in the address bar. */
export const downloadPath = (asked: unknown): string | null => {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, base)) return null;
  const { origin, pathname, search } = new URL(asked, base);
  return origin === base && doors.some((door) => door.test(pathname)) ? pathname + search : null;
};
