import { BlockList, isIP } from "node:net";
import { z } from "zod";

const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** An address alone, or a network as `10.0.0.0/8` or `fd00::/8`. */
const isNetwork = (entry: string): boolean => {
  const [address = "", bits, ...rest] = entry.split("/");
  if (isIP(address) === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 6 ? 128 : 32));
};

const entriesOf = (text: string): string[] =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);

/** `TRUSTED_PROXIES`: the machines whose `X-Forwarded-*` headers are believed, addresses and networks parted by commas. None without it. */
export const TrustedProxies = z
  .string()
  .default("")
  .refine((text) => entriesOf(text).every(isNetwork), {
    error: "must be addresses and networks parted by commas, e.g. 10.0.0.4, 10.1.0.0/16, fd00::/8",
  });

/** Whether an address is one of theirs; IPv4 is recognised in the notation of IPv6 too (`::ffff:10.0.0.4`). */
export const isAmong = (text: string): ((address: string) => boolean) => {
  const networks = new BlockList();
  for (const entry of entriesOf(text)) {
    const [address = "", bits] = entry.split("/");
    if (bits === undefined) networks.addAddress(address, family(address));
    else networks.addSubnet(address, Number(bits), family(address));
  }
  return (address) => isIP(address) !== 0 && networks.check(address, family(address));
};
