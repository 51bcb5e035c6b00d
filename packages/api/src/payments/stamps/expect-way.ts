import type { StampWay } from "@sportello/domain/payments/stamp";
import { Refused } from "../../refused.ts";
import type { Version } from "../../services/version.ts";

/** The service takes a stamp given in this way. Throws `not_in_this_status`. */
export const expectWay = ({ options }: Pick<Version, "options">, way: StampWay): void => {
  if (!options.stamp || !options.stampWays.includes(way)) throw new Refused("not_in_this_status");
};
