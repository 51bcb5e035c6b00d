import { isIP } from "node:net";

/**
 * What limits count instead of an address: an IPv4 address itself, of IPv6 the first 64 bits, since a household or a machine holds all
 * addresses behind them (RFC 6177) and would otherwise begin anew with each. What is no address stays as it is.
 */
export const networkOf = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const [bare = ""] = address.split("%");
  const [head = "", tail] = bare.split("::");
  const first = groupsOf(head);
  const last = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length) }, () => 0);
  return `${[...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
};

/** IPv4 at the end counts as two groups, whose value is behind the 64 bits and does not matter. */
const groupsOf = (part: string): number[] =>
  part === "" ? [] : part.split(":").flatMap((group) => (group.includes(".") ? [0, 0] : [Number.parseInt(group, 16)]));
