import type { RegistrationState } from "@sportello/db/generated/client";

/** `waitSeconds` when it is to be tried again. */
export type Tried = { readonly state: RegistrationState; readonly waitSeconds?: number };
