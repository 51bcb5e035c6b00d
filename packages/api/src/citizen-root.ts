import { type inferRouterInputs, type inferRouterOutputs, lazy } from "@trpc/server";
import type { Context } from "./context.ts";
import { trpc } from "./trpc.ts";

/** What the citizens' app may ask. Each part is loaded when it is first asked: the home page needs two of them, not all. */
export const citizenRouter = trpc.router({
  tenant: lazy(async () => (await import("./tenants/router.ts")).tenantRouter),
  catalogue: lazy(async () => (await import("./services/citizen-router.ts")).catalogueRouter),
  drafts: lazy(async () => (await import("./drafts/router.ts")).draftsRouter),
  uploads: lazy(async () => (await import("./uploads/citizen-router.ts")).citizenUploadsRouter),
  applications: lazy(async () => (await import("./applications/citizen-router.ts")).citizenApplicationsRouter),
  messages: lazy(async () => (await import("./messages/citizen-router.ts")).citizenMessagesRouter),
  desk: lazy(async () => (await import("./desk/router.ts")).deskRouter),
  activities: lazy(async () => (await import("./activities/router.ts")).activitiesRouter),
  wallet: lazy(async () => (await import("./wallet/router.ts")).walletRouter),
  payments: lazy(async () => (await import("./payments/citizen-router.ts")).citizenPaymentsRouter),
  profile: lazy(async () => (await import("./people/citizen-router.ts")).profileRouter),
});
export type CitizenRouter = typeof citizenRouter;
export type CitizenInputs = inferRouterInputs<CitizenRouter>;
export type CitizenOutputs = inferRouterOutputs<CitizenRouter>;

/** Ask from the server, without HTTP: the same procedures, the same refusals. */
export const citizenCaller: (ctx: Context) => ReturnType<CitizenRouter["createCaller"]> =
  trpc.createCallerFactory(citizenRouter);
