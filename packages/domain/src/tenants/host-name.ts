import { z } from "zod";

/** A host name as people type it (with scheme, path, capitals) becomes the name alone. */
export const hostNameOf = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/[/?#].*$/, "")
    .replace(/:\d+$/, "")
    .replace(/\.$/, "");

/** A name of at least two labels (RFC 1123 §2.1): no address in figures, no bare machine. */
export const HostName = z
  .string()
  .max(300)
  .transform(hostNameOf)
  .pipe(
    z
      .string()
      .max(253)
      .regex(/^(?=.*[a-z])([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/),
  );
