import { generateSecret, verify } from "otplib";
import { decrypt, encrypt } from "../connectors/encrypt.ts";

const stepSeconds = 30;
/** A code may be one step late or early: clocks differ and people type slowly. */
const toleranceSeconds = stepSeconds;

type Account = { readonly tenantId: string; readonly email: string };

/** A second factor opens for its own account only. */
const context = ({ tenantId, email }: Account): string => `${tenantId} ${email}`;

/** A new second factor, base32, 160 bits (RFC 4226 §4). */
export const newTotpSecret = (): string => generateSecret();

/** A second factor as `staff.totp_secret` keeps it. */
export const sealTotpSecret = (appSecret: string, account: Account, secret: string): Uint8Array<ArrayBuffer> =>
  encrypt(appSecret, "totp-secret", context(account), secret);

/** A code as typed, and the account's second factor; `lastStep` is the last time step that was used. */
export type TotpCheck = {
  readonly account: Account;
  readonly sealed: Uint8Array;
  readonly code: string;
  readonly lastStep: number;
  readonly now: Date;
};

/** The time step (of 30 s since 1970) of a right code later than the last used one; null for a wrong or used code. */
export const totpStep = async (
  appSecret: string,
  { account, sealed, code, lastStep, now }: TotpCheck,
): Promise<number | null> => {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({
    secret: decrypt(appSecret, "totp-secret", context(account), sealed),
    token: code,
    epoch,
    epochTolerance: toleranceSeconds,
  });
  if (!result.valid) return null;
  const step = Math.floor(epoch / stepSeconds) + result.delta;
  return step > lastStep ? step : null;
};
