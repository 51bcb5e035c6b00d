import { createStaffContext } from "@sportello/api/context";
import { isRefused } from "@sportello/api/refused";
import { staffCaller } from "@sportello/api/staff-root";
import type { Permission } from "@sportello/domain/access/permissions";
import { TRPCError } from "@trpc/server";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { askedPath } from "./auth/asked-path.ts";
import { requestFacts } from "./auth/request-facts.ts";
import { signInPath } from "./auth/sign-in-path.ts";
import { homeOf } from "./navigation/sections.ts";
import { runtime } from "./runtime.ts";

/** The context of the request being rendered, made once however many components ask; null where no municipality answers at the host. */
export const contextOrNull = cache(async () => {
  // First the request: only it tells the build that a page cannot be made beforehand.
  const facts = await requestFacts();
  return createStaffContext(runtime(), facts).catch((error: unknown) => {
    if (isRefused(error) && error.code === "tenant_unknown") return null;
    throw error;
  });
});

/** The context of a page; it is "not found" where no municipality answers. */
export const staffContext = async () => (await contextOrNull()) ?? notFound();

/** Asks the procedures from a server component. */
export const ask = cache(async () => staffCaller(await staffContext()));

/** Who is signed in; a stranger is sent to the sign-in page, and from there back to where they wanted to go. */
export const signedIn = cache(async () => {
  const context = await staffContext();
  if (context.actor.kind !== "staff") redirect(signInPath(await askedPath(), context));
  return (await ask()).me.find();
});

/** Who is signed in, with the right to see this section; others are brought to a page of theirs. */
export const signedInWith = async (permission: Permission) => {
  const me = await signedIn();
  if (!me.permissions.includes(permission)) redirect(homeOf(me.permissions));
  return me;
};

/** The answer, or the page "not found" when the row is not there or not for these eyes. */
export const orNotFound = async <Answer>(answer: Promise<Answer>): Promise<Answer> =>
  answer.catch((error: unknown) => {
    const refusal = error instanceof TRPCError ? error.cause : error;
    if (isRefused(refusal) && ["not_found", "other_office", "other_service"].includes(refusal.code)) notFound();
    throw error;
  });
