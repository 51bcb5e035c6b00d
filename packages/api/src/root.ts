import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { actionsRouter } from "./actions/router.ts";
import { activitiesRouter } from "./activities/router.ts";
import { bulkRouter } from "./bulk/router.ts";
import { citizenApplicationsRouter, staffApplicationsRouter } from "./applications/router.ts";
import { auditRouter } from "./audit/router.ts";
import { connectorsRouter } from "./connectors/router.ts";
import type { Context } from "./context.ts";
import { decisionsRouter } from "./decisions/router.ts";
import { counterRouter } from "./counter/router.ts";
import { decisionTextsRouter } from "./decision-texts/router.ts";
import { deskRouter } from "./desk/router.ts";
import { draftsRouter } from "./drafts/router.ts";
import { exportsRouter } from "./queue-exports/router.ts";
import { citizenMessagesRouter, notesRouter, staffMessagesRouter } from "./messages/router.ts";
import { meRouter, profileRouter } from "./people/router.ts";
import { listsRouter } from "./lists/router.ts";
import { officesRouter } from "./offices/router.ts";
import { outcomeTemplatesRouter } from "./outcome-templates/router.ts";
import { foldersRouter } from "./folders/router.ts";
import { teamRouter } from "./team/router.ts";
import { presenceRouter } from "./presence/router.ts";
import { queueRouter } from "./queue/router.ts";
import { citizenPaymentsRouter, staffPaymentsRouter } from "./payments/router.ts";
import { registrationsRouter } from "./registrations/router.ts";
import { catalogueRouter, servicesRouter } from "./services/router.ts";
import { invitationsRouter, staffMembersRouter } from "./staff/router.ts";
import { statisticsRouter } from "./statistics/router.ts";
import { subformsRouter } from "./subforms/router.ts";
import { tenantRouter } from "./tenants/router.ts";
import { settingsRouter } from "./tenants/settings-router.ts";
import { trpc } from "./trpc.ts";
import { citizenUploadsRouter, staffUploadsRouter } from "./uploads/router.ts";
import { walletRouter } from "./wallet/router.ts";

/** What the citizens' app may ask. */
export const citizenRouter = trpc.router({
  tenant: tenantRouter,
  catalogue: catalogueRouter,
  drafts: draftsRouter,
  uploads: citizenUploadsRouter,
  applications: citizenApplicationsRouter,
  messages: citizenMessagesRouter,
  desk: deskRouter,
  activities: activitiesRouter,
  wallet: walletRouter,
  payments: citizenPaymentsRouter,
  profile: profileRouter,
});
export type CitizenRouter = typeof citizenRouter;
export type CitizenInputs = inferRouterInputs<CitizenRouter>;
export type CitizenOutputs = inferRouterOutputs<CitizenRouter>;

/** What the staff's app may ask. */
export const staffRouter = trpc.router({
  tenant: tenantRouter,
  me: meRouter,
  queue: queueRouter,
  exports: exportsRouter,
  bulk: bulkRouter,
  decisions: decisionsRouter,
  counter: counterRouter,
  folders: foldersRouter,
  presence: presenceRouter,
  team: teamRouter,
  decisionTexts: decisionTextsRouter,
  outcomeTemplates: outcomeTemplatesRouter,
  statistics: statisticsRouter,
  applications: staffApplicationsRouter,
  uploads: staffUploadsRouter,
  messages: staffMessagesRouter,
  notes: notesRouter,
  payments: staffPaymentsRouter,
  registrations: registrationsRouter,
  actions: actionsRouter,
  connectors: connectorsRouter,
  services: servicesRouter,
  subforms: subformsRouter,
  audit: auditRouter,
  settings: settingsRouter,
  lists: listsRouter,
  offices: officesRouter,
  staff: staffMembersRouter,
  invitations: invitationsRouter,
});
export type StaffRouter = typeof staffRouter;
export type StaffInputs = inferRouterInputs<StaffRouter>;
export type StaffOutputs = inferRouterOutputs<StaffRouter>;

/** Ask from the server, without HTTP: the same procedures, the same refusals. */
export const citizenCaller: (ctx: Context) => ReturnType<CitizenRouter["createCaller"]> = trpc.createCallerFactory(citizenRouter);
export const staffCaller: (ctx: Context) => ReturnType<StaffRouter["createCaller"]> = trpc.createCallerFactory(staffRouter);
