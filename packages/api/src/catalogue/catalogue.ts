import { type CatalogueService, type CatalogueSubform, readService, readSubform } from "./read-catalogue.ts";
import accessToRecords from "./services/access-to-records.json" with { type: "json" };
import assistanceRequest from "./services/assistance-request.json" with { type: "json" };
import disabledParkingPermit from "./services/disabled-parking-permit.json" with { type: "json" };
import marriageBanns from "./services/marriage-banns.json" with { type: "json" };
import publicLandOccupation from "./services/public-land-occupation.json" with { type: "json" };
import residentParking from "./services/resident-parking.json" with { type: "json" };
import schoolBenefits from "./services/school-benefits.json" with { type: "json" };
import ztlAccess from "./services/ztl-access.json" with { type: "json" };
import address from "./subforms/address.json" with { type: "json" };
import birth from "./subforms/birth.json" with { type: "json" };
import contacts from "./subforms/contacts.json" with { type: "json" };
import delegate from "./subforms/delegate.json" with { type: "json" };
import firm from "./subforms/firm.json" with { type: "json" };
import household from "./subforms/household.json" with { type: "json" };
import iban from "./subforms/iban.json" with { type: "json" };
import isee from "./subforms/isee.json" with { type: "json" };
import personalData from "./subforms/personal-data.json" with { type: "json" };
import property from "./subforms/property.json" with { type: "json" };
import schoolChild from "./subforms/school-child.json" with { type: "json" };
import vehicle from "./subforms/vehicle.json" with { type: "json" };

/** The reusable blocks of questions a new tenant starts with. */
export const subforms: readonly CatalogueSubform[] = [
  personalData, contacts, address, birth, delegate, firm, household, vehicle, property, iban, isee, schoolChild,
].map(readSubform);

/** The ready services a new tenant starts with, complete in the three languages. */
export const catalogue: readonly CatalogueService[] = [
  ztlAccess, accessToRecords, residentParking, disabledParkingPermit, publicLandOccupation, schoolBenefits, marriageBanns,
  assistanceRequest,
].map((json) => readService(json, subforms));
