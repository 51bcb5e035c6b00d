import { type inferRouterInputs, type inferRouterOutputs, lazy } from "@trpc/server";
import type { Context } from "./context.ts";
import { trpc } from "./trpc.ts";

/** What the staff's app may ask. Each part is loaded when it is first asked. */
export const staffRouter = trpc.router({
  tenant: lazy(async () => (await import("./tenants/router.ts")).tenantRouter),
  me: lazy(async () => (await import("./people/staff-router.ts")).meRouter),
  queue: lazy(async () => (await import("./queue/router.ts")).queueRouter),
  exports: lazy(async () => (await import("./queue-exports/router.ts")).exportsRouter),
  bulk: lazy(async () => (await import("./bulk/router.ts")).bulkRouter),
  decisions: lazy(async () => (await import("./decisions/router.ts")).decisionsRouter),
  counter: lazy(async () => (await import("./counter/router.ts")).counterRouter),
  folders: lazy(async () => (await import("./folders/router.ts")).foldersRouter),
  presence: lazy(async () => (await import("./presence/router.ts")).presenceRouter),
  team: lazy(async () => (await import("./team/router.ts")).teamRouter),
  decisionTexts: lazy(async () => (await import("./decision-texts/router.ts")).decisionTextsRouter),
  outcomeTemplates: lazy(async () => (await import("./outcome-templates/router.ts")).outcomeTemplatesRouter),
  statistics: lazy(async () => (await import("./statistics/router.ts")).statisticsRouter),
  applications: lazy(async () => (await import("./applications/staff-router.ts")).staffApplicationsRouter),
  uploads: lazy(async () => (await import("./uploads/staff-router.ts")).staffUploadsRouter),
  messages: lazy(async () => (await import("./messages/staff-router.ts")).staffMessagesRouter),
  notes: lazy(async () => (await import("./messages/staff-router.ts")).notesRouter),
  payments: lazy(async () => (await import("./payments/staff-router.ts")).staffPaymentsRouter),
  registrations: lazy(async () => (await import("./registrations/router.ts")).registrationsRouter),
  actions: lazy(async () => (await import("./actions/router.ts")).actionsRouter),
  connectors: lazy(async () => (await import("./connectors/router.ts")).connectorsRouter),
  services: lazy(async () => (await import("./services/staff-router.ts")).servicesRouter),
  subforms: lazy(async () => (await import("./subforms/router.ts")).subformsRouter),
  audit: lazy(async () => (await import("./audit/router.ts")).auditRouter),
  settings: lazy(async () => (await import("./tenants/settings-router.ts")).settingsRouter),
  lists: lazy(async () => (await import("./lists/router.ts")).listsRouter),
  offices: lazy(async () => (await import("./offices/router.ts")).officesRouter),
  staff: lazy(async () => (await import("./staff/router.ts")).staffMembersRouter),
  invitations: lazy(async () => (await import("./staff/router.ts")).invitationsRouter),
});
export type StaffRouter = typeof staffRouter;
export type StaffInputs = inferRouterInputs<StaffRouter>;
export type StaffOutputs = inferRouterOutputs<StaffRouter>;

/** Ask from the server, without HTTP: the same procedures, the same refusals. */
export const staffCaller: (ctx: Context) => ReturnType<StaffRouter["createCaller"]> =
  trpc.createCallerFactory(staffRouter);
