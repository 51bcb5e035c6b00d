import { createHmac } from "node:crypto";

/** What a host name must answer to prove that it leads here: only this installation can make it, no table holds it. */
export const domainToken = (secret: string, id: string): string =>
  createHmac("sha256", secret).update(`domain of a municipality\n${id}`).digest("base64url");

/** Where it answers. */
export const challengePath = "/api/dominio";
