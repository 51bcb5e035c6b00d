import { createHmac } from "node:crypto";

/** The six digits that prove an address is read: derived from the confirmation, so that no table holds them. */
export const emailCode = (secret: string, confirmationId: string): string => {
  const digest = createHmac("sha256", secret).update(`e-mail confirmation\n${confirmationId}`).digest();
  return String(digest.readUInt32BE() % 1_000_000).padStart(6, "0");
};

export const codeMinutes = 60;
/** After so many wrong codes another must be asked for: six digits are no password. */
export const maxTries = 5;
