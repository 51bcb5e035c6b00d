import { randomBytes, randomUUID } from "node:crypto";
import type { Tx } from "@sportello/db/client";
import type { Staff } from "@sportello/db/generated/client";
import { type AuditAction, record } from "../audit/record.ts";
import { addressKey, limitKey } from "../rate-limits.ts";
import { isRefused, Refused } from "../refused.ts";
import type { Runtime } from "../runtime.ts";
import { openInvitation } from "../staff/invitations/open.ts";
import { invitationToken } from "../staff/invitations/token.ts";
import { hashPassword, isPassword } from "./hash-password.ts";
import { accountLockOut, addressLockOut, countSignIn, forgetMistakes } from "./lock-out.ts";
import { type SessionTicket, sessionEnd } from "./session.ts";
import { totpStep } from "./totp.ts";

/** The hash of a password nobody has: checked in place of a missing account's, so that both cost the same. */
const nobodysHash: Promise<string> = hashPassword(randomBytes(32).toString("base64url"));

export type StaffCredentials = {
  readonly email: string;
  readonly password: string;
  readonly totp: string;
  readonly ip: string;
};

/**
 * Signs a member of staff in with password and one-time code. Every wrong answer is `wrong_credentials`, after the same work,
 * whether the account exists or not; repeated mistakes lock account and address out for growing times (`locked_out`).
 */
export const openStaffSession = async (
  runtime: Runtime,
  tenantId: string,
  credentials: StaffCredentials,
): Promise<SessionTicket> => {
  const email = credentials.email.trim().toLowerCase();
  const account = limitKey(tenantId, email);
  const address = addressKey(tenantId, credentials.ip);
  try {
    await countSignIn(runtime, addressLockOut, address);
    await countSignIn(runtime, accountLockOut, account);
  } catch (error) {
    if (isRefused(error))
      await note(runtime, tenantId, "session.locked_out", {
        accountDigest: account,
        addressDigest: address,
        ip: credentials.ip,
      });
    throw error;
  }
  const staff = await runtime.database.inTenant(tenantId, (tx) =>
    tx.staff.findFirst({ where: { email, isActive: true } }),
  );
  const isKnown = await isPassword(staff?.passwordHash ?? (await nobodysHash), credentials.password);
  if (staff && isKnown) await expectSecondFactor(runtime, tenantId, staff);
  const ticket = staff && isKnown ? await openWithCode(runtime, tenantId, staff, credentials) : null;
  if (!ticket) {
    await note(runtime, tenantId, "session.refused", {
      accountDigest: account,
      addressDigest: address,
      ip: credentials.ip,
      ...(staff && { subjectId: staff.id }),
    });
    throw new Refused("wrong_credentials");
  }
  await forgetMistakes(runtime, accountLockOut, account);
  await forgetMistakes(runtime, addressLockOut, address);
  return ticket;
};

/** Whoever's second factor was reset proves the password and is led to a new one. Throws `second_factor_to_enrol` with the `token` of the way there. */
const expectSecondFactor = async (runtime: Runtime, tenantId: string, staff: Staff): Promise<void> => {
  const now = runtime.now();
  if (staff.totpResetUntil === null || staff.totpResetUntil <= now) return;
  const { id } = await runtime.database.inTenant(tenantId, (tx) =>
    openInvitation(tx, now, { staffId: staff.id, kind: "second_factor", locale: "it" }),
  );
  throw new Refused("second_factor_to_enrol", { token: invitationToken(runtime.env.APP_SECRET, id) });
};

/** A code opens once: whoever advances the account's last step has it, the same code a second time finds it advanced. */
const openWithCode = async (
  runtime: Runtime,
  tenantId: string,
  staff: Staff,
  { totp: code, ip }: StaffCredentials,
): Promise<SessionTicket | null> => {
  const now = runtime.now();
  // Reset and not chosen again: there is no code that would be right.
  if (staff.totpSecret.length === 0) return null;
  const account = { tenantId, email: staff.email };
  const step = await totpStep(runtime.env.APP_SECRET, {
    account,
    sealed: staff.totpSecret,
    code,
    lastStep: staff.totpLastStep,
    now,
  });
  if (step === null) return null;
  return runtime.database.inTenant(tenantId, async (tx) => {
    const { count } = await tx.staff.updateMany({
      where: { id: staff.id, totpLastStep: { lt: step } },
      data: { totpLastStep: step },
    });
    if (count === 0) return null;
    return write(tx, staff.id, now, ip);
  });
};

const write = async (tx: Tx, staffId: string, now: Date, ip: string): Promise<SessionTicket> => {
  const expiresAt = sessionEnd(now);
  // A new random id at every sign-in: nothing that was known before it opens it.
  const { id } = await tx.session.create({
    data: { id: randomUUID(), staffId, createdAt: now, lastSeenAt: now, expiresAt },
    select: { id: true },
  });
  await tx.auditEntry.create({
    data: {
      action: "session.opened" satisfies AuditAction,
      actorKind: "staff",
      actorId: staffId,
      address: ip,
      at: now,
    },
  });
  return { sessionId: id, expiresAt };
};

type Refusal = {
  readonly accountDigest: string;
  readonly addressDigest: string;
  readonly ip: string;
  readonly subjectId?: string;
};

/** The log keeps a digest of the name that was typed: enough to see a pattern, not who mistyped a password as a name. */
const note = async (
  runtime: Runtime,
  tenantId: string,
  action: AuditAction,
  { ip, subjectId, ...details }: Refusal,
): Promise<void> => {
  await runtime.database.inTenant(tenantId, (tx) =>
    record(
      tx,
      { actor: { kind: "anonymous" }, now: runtime.now(), ip },
      { action, details, ...(subjectId !== undefined && { subjectId }) },
    ),
  );
};
