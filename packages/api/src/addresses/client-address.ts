import { isIP } from "node:net";

/** What is known of where a request comes from. */
export type Coming = {
  /** The other end of the connection. */
  readonly peer: string | undefined;
  /** `X-Forwarded-For` as it came: each proxy adds, at the end, whom it was asked by. */
  readonly forwardedFor: string | undefined;
  readonly isTrusted: (address: string) => boolean;
};

/** An address as it is counted and told: without a port, without brackets, IPv4 in its own notation. Null when it is none. */
const plain = (written: string): string | null => {
  const bare = written
    .trim()
    .replace(/^\[([^\]]+)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, "$1");
  return isIP(bare) === 0 ? null : bare.toLowerCase();
};

/**
 * The address of who asks, for limits and the security log. The other end of the connection, unless that is a proxy of ours: then whom it
 * names, as far back as the naming is by proxies of ours. What stands before that is what a client claims, and counts for nothing.
 */
export const clientAddress = ({ peer, forwardedFor = "", isTrusted }: Coming): string => {
  let address = plain(peer ?? "");
  if (address === null) return "unknown";
  for (const entry of forwardedFor.split(",").toReversed()) {
    if (!isTrusted(address)) return address;
    const before = plain(entry);
    if (before === null) return address;
    address = before;
  }
  return address;
};
