import { useFormat } from "../../i18n/use-format.ts";

/** A day or an instant in words, in the municipality's time, with the exact value for machines. */
export const Day = ({ of, withTime = false }: { of: string; withTime?: boolean }) => {
  const format = useFormat();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(of);
  const text = format.dateTime(new Date(isDay ? `${of}T12:00:00Z` : of), {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(withTime && !isDay ? { hour: "2-digit", minute: "2-digit" } : {}),
  });
  return <time dateTime={of}>{text}</time>;
};
