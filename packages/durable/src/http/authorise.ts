import { equal, hashedKey } from "../protocol/signature.ts";

/** True when a request shows one of the signing keys as the SDK hashes them; without keys everybody may. */
export function isAuthorised(request: Request, signingKeys: readonly string[]): boolean {
  if (signingKeys.length === 0) return true;
  const shown = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  return signingKeys.some((key) => equal(shown, hashedKey(key)));
}
