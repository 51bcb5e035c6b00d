import { inLocale } from "@sportello/domain/locales";
import { getLocale } from "next-intl/server";
import { requestContext } from "./request-context.ts";

/** What the pages of prose say of the municipality. */
export const townFacts = async () => {
  const { tenant } = await requestContext();
  const { email, pec, address } = tenant.branding;
  return { name: inLocale(tenant.name, await getLocale()), email, pec, address };
};
