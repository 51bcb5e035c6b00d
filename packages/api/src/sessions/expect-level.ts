import { type IdentityLevel, identityLevels } from "@sportello/domain/access/actor";
import { Refused } from "../refused.ts";

/** Throws `identity_level_too_low` when the sign-in is weaker than the service asks; `needed` tells the screen what to offer. */
export const expectLevel = (level: IdentityLevel, needed: IdentityLevel): void => {
  if (identityLevels.indexOf(level) < identityLevels.indexOf(needed)) throw new Refused("identity_level_too_low", { needed });
};
