import { romeInstant } from "@sportello/domain/time/rome-instant";

const form = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?))?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * An instant as intermediaries write it (xs:dateTime or xs:date). Both may leave out the zone: then it is the wall clock of Rome; a date with or without one is
 * its beginning there. Null when it is no instant.
 */
export const nodeInstant = (text: string): Date | null => {
  const [, day, time, zone] = form.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  if (time === undefined || zone === undefined) return romeInstant(day, time);
  const at = romeInstant(day, time) === null ? Number.NaN : Date.parse(`${day}T${time}${zone}`);
  return Number.isNaN(at) ? null : new Date(at);
};
