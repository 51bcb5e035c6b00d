import { hkdfSync } from "node:crypto";
import type { ApplicantContext } from "../context.ts";

/**
 * The key with which a citizen's browser seals what is typed into a draft and not saved yet (AES-256, base64url). The same for this person and
 * draft at every sign-in; nobody else is given it. A guest, whose machine may be everybody's, has none and goes on from the open page instead (`guests/return-key.ts`); nor has the counter, whose machine serves everybody.
 */
export const keepKey = ({ runtime, tenant, actor }: ApplicantContext, draftId: string): string | null =>
  actor.kind !== "citizen"
    ? null
    : Buffer.from(
        hkdfSync("sha256", runtime.env.APP_SECRET, tenant.id, `typed into ${draftId} by ${actor.id}`, 32),
      ).toString("base64url");
