import type { Citizen, Guest, Present, Staff } from "@sportello/domain/access/actor";
import { identityLevels } from "@sportello/domain/access/actor";
import { z } from "zod";

/** How a citizen signed in: kept with the session, copied onto what they send (art. 20 and 64/65 CAD). */
export const SignIn = z.object({
  protocol: z.enum(["spid", "cie", "eidas"]),
  level: z.enum(identityLevels),
  provider: z.string(),
  /** ISO instant, as the provider states it. */
  authenticatedAt: z.iso.datetime({ offset: true }),
});
export type SignIn = z.infer<typeof SignIn>;

export type CitizenSession = {
  readonly kind: "citizen";
  readonly id: string;
  readonly actor: Citizen;
  readonly signIn: SignIn;
  readonly name: string;
  readonly expiresAt: Date;
};
/** A browser that fills in a service without signing in. */
export type GuestSession = {
  readonly kind: "guest";
  readonly id: string;
  readonly actor: Guest;
  readonly name: string;
  readonly expiresAt: Date;
};
export type StaffSession = {
  readonly kind: "staff";
  readonly id: string;
  readonly actor: Staff;
  readonly name: string;
  readonly expiresAt: Date;
};
/** The session of a member of staff while they type for the person present. */
export type CounterSession = {
  readonly kind: "counter";
  readonly id: string;
  readonly actor: Present;
  readonly name: string;
  readonly expiresAt: Date;
};
export type OpenSession = CounterSession | CitizenSession | GuestSession | StaffSession;

/** What the apps keep in their cookie. */
export type SessionTicket = { readonly sessionId: string; readonly expiresAt: Date };

export const idleMinutes = 30;
export const absoluteHours = 12;
/** `last_seen_at` is written at most this often: reading pages must not be writing rows. */
export const touchEverySeconds = 60;

export const sessionEnd = (now: Date): Date => new Date(now.getTime() + absoluteHours * 3_600_000);
