import { locales, Localised } from "@sportello/domain/locales";
import { Branding } from "@sportello/domain/tenants/branding";
import { LegalTexts } from "@sportello/domain/tenants/legal-texts";
import { z } from "zod";
import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";

/** What the administrators set, as the database has it now (requests remember the municipality for some seconds). `revision` is given back when saving. */
export const findSettings = ({ inTenant, tenant }: StaffContext) =>
  inTenant(async (tx) => {
    const row = expectFound(await tx.tenant.findUnique({ where: { id: tenant.id } }));
    return {
      revision: row.revision,
      name: Localised.parse(row.name),
      ipaCode: row.ipaCode,
      istatCode: row.istatCode,
      fiscalCode: row.fiscalCode,
      languages: z.array(z.enum(locales)).parse(row.languages),
      branding: Branding.parse(row.branding),
      legalTexts: LegalTexts.parse(row.legalTexts),
    };
  });
