import { SandboxRegistryOptions } from "./sandbox-registry/options.ts";

/** Which options of a vendor say whose numbers one gets: whoever changes another one (a key, a time-out) still speaks to the same registry. */
const identities: Readonly<Record<string, (options: unknown) => readonly string[] | null>> = {
  "sandbox-registry": (raw) => {
    const read = SandboxRegistryOptions.safeParse(raw);
    return read.success ? [read.data.url, read.data.registry, read.data.administrationCode, read.data.areaCode] : null;
  },
};

/**
 * A name for the registry that a vendor's options lead to: two connections of one name give numbers out of one book. Of a vendor that is not known here
 * the vendor is the name; null when its options cannot be read (any more).
 */
export const registryOf = (vendor: string, options: unknown): string | null => {
  const identify = Object.hasOwn(identities, vendor) ? identities[vendor] : undefined;
  const identity = identify === undefined ? [] : identify(options);
  return identity === null ? null : JSON.stringify([vendor, ...identity]);
};
