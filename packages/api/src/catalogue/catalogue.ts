import { type CatalogueService, type CatalogueSubform, readService, readSubform } from "./read-catalogue.ts";
import accessToRecords from "./services/access-to-records.json" with { type: "json" };
import ztlAccess from "./services/ztl-access.json" with { type: "json" };
import address from "./subforms/address.json" with { type: "json" };
import contacts from "./subforms/contacts.json" with { type: "json" };
import personalData from "./subforms/personal-data.json" with { type: "json" };
import vehicle from "./subforms/vehicle.json" with { type: "json" };

/** The reusable blocks of questions a new tenant starts with. */
export const subforms: readonly CatalogueSubform[] = [personalData, contacts, address, vehicle].map(readSubform);

/** The ready services a new tenant starts with, complete in the three languages. */
export const catalogue: readonly CatalogueService[] = [ztlAccess, accessToRecords].map((json) => readService(json, subforms));
