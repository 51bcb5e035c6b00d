import { Localised } from "@sportello/domain/locales";
import { OfficeContacts } from "@sportello/domain/tenants/branding";
import type { Context } from "../context.ts";

/** The municipality as both apps show it, with its offices that are at work. */
export const currentTenant = ({ tenant, inTenant }: Context) =>
  inTenant(async (tx) => {
    const offices = await tx.office.findMany({ where: { closedAt: null }, orderBy: { slug: "asc" } });
    return {
      slug: tenant.slug,
      name: tenant.name,
      ipaCode: tenant.ipaCode,
      fiscalCode: tenant.fiscalCode,
      branding: tenant.branding,
      languages: tenant.languages,
      offices: offices.map(({ id, slug, name, contacts }) => ({
        id,
        slug,
        name: Localised.parse(name),
        contacts: OfficeContacts.parse(contacts),
      })),
    };
  });
