import { HostName } from "@sportello/domain/tenants/host-name";
import { SaveLegalText } from "@sportello/domain/tenants/legal-texts";
import { TenantSettings } from "@sportello/domain/tenants/settings";
import { z } from "zod";
import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { addDomain } from "./domains/add.ts";
import { checkDomain } from "./domains/check.ts";
import { listDomains } from "./domains/list.ts";
import { removeDomain } from "./domains/remove.ts";
import { saveLegalText } from "./save-legal-text.ts";
import { saveSettings } from "./save-settings.ts";
import { findSettings } from "./settings.ts";

const reading = operatorProcedure("tenant.read");
const writing = operatorProcedure("tenant.write");
const Revision = z.int().min(1);

export const settingsRouter = trpc.router({
  find: reading.query(({ ctx }) => findSettings(ctx)),
  save: writing
    .input(z.strictObject({ revision: Revision, settings: TenantSettings }))
    .mutation(({ ctx, input }) => saveSettings(ctx, input)),
  saveLegalText: writing
    .input(SaveLegalText.extend({ revision: Revision }))
    .mutation(({ ctx, input }) => saveLegalText(ctx, input)),
  domains: reading.query(({ ctx }) => listDomains(ctx)),
  addDomain: writing.input(z.strictObject({ host: HostName })).mutation(({ ctx, input }) => addDomain(ctx, input)),
  checkDomain: writing.input(ById).mutation(({ ctx, input }) => checkDomain(ctx, input)),
  removeDomain: writing.input(ById).mutation(({ ctx, input }) => removeDomain(ctx, input)),
});
