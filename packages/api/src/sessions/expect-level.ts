import { type AccessLevel, accessLevels, type Applicant } from "@sportello/domain/access/actor";
import { Refused } from "../refused.ts";

/**
 * Throws `identity_level_too_low` when the sign-in is weaker than the service asks; `needed` tells the screen what to offer. A guest
 * is told to sign in. Who stands at the counter was identified by a document: no sign-in is stronger.
 */
export const expectLevel = (actor: Applicant, needed: AccessLevel): void => {
  if (actor.kind === "present") return;
  if (actor.kind === "guest" && needed !== "none") throw new Refused("not_signed_in");
  const level = actor.kind === "guest" ? "none" : actor.level;
  if (accessLevels.indexOf(level) < accessLevels.indexOf(needed))
    throw new Refused("identity_level_too_low", { needed });
};
