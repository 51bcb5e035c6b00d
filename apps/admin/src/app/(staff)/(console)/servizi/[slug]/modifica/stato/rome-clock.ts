/** An ISO instant as a `datetime-local` field writes it on the municipality's clock: "2026-12-01T08:00"; empty for none. */
export const romeClock = (instant: string | null): string => {
  if (instant === null) return "";
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Rome",
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(instant));
  return parts.replace(" ", "T");
};
