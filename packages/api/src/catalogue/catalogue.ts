import { type CatalogueService, type CatalogueSubform, readService, readSubform } from "./read-catalogue.ts";
import accessToRecords from "./services/access-to-records.json" with { type: "json" };
import advertisingFee from "./services/advertising-fee.json" with { type: "json" };
import assistanceRequest from "./services/assistance-request.json" with { type: "json" };
import associationGrants from "./services/association-grants.json" with { type: "json" };
import cemeteryConcession from "./services/cemetery-concession.json" with { type: "json" };
import censusEnumerators from "./services/census-enumerators.json" with { type: "json" };
import cremationAuthorisation from "./services/cremation-authorisation.json" with { type: "json" };
import disabledParkingPermit from "./services/disabled-parking-permit.json" with { type: "json" };
import driveway from "./services/driveway.json" with { type: "json" };
import fineInstalments from "./services/fine-instalments.json" with { type: "json" };
import kindergarten from "./services/kindergarten.json" with { type: "json" };
import marriageBanns from "./services/marriage-banns.json" with { type: "json" };
import maternityAllowance from "./services/maternity-allowance.json" with { type: "json" };
import nursery from "./services/nursery.json" with { type: "json" };
import publicHousing from "./services/public-housing.json" with { type: "json" };
import publicLandOccupation from "./services/public-land-occupation.json" with { type: "json" };
import rentContribution from "./services/rent-contribution.json" with { type: "json" };
import residentParking from "./services/resident-parking.json" with { type: "json" };
import schoolBenefits from "./services/school-benefits.json" with { type: "json" };
import schoolBus from "./services/school-bus.json" with { type: "json" };
import schoolCanteen from "./services/school-canteen.json" with { type: "json" };
import sportsCourses from "./services/sports-courses.json" with { type: "json" };
import summerCamp from "./services/summer-camp.json" with { type: "json" };
import tariReduction from "./services/tari-reduction.json" with { type: "json" };
import votiveLamps from "./services/votive-lamps.json" with { type: "json" };
import waterSupply from "./services/water-supply.json" with { type: "json" };
import ztlAccess from "./services/ztl-access.json" with { type: "json" };
import ztlDailyPass from "./services/ztl-daily-pass.json" with { type: "json" };
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
  personalData,
  contacts,
  address,
  birth,
  delegate,
  firm,
  household,
  vehicle,
  property,
  iban,
  isee,
  schoolChild,
].map(readSubform);

/** The ready services a tenant may clone: first those complete in every language, then those still in Italian alone. */
export const catalogue: readonly CatalogueService[] = [
  ztlAccess,
  ztlDailyPass,
  accessToRecords,
  residentParking,
  disabledParkingPermit,
  publicLandOccupation,
  schoolBenefits,
  marriageBanns,
  assistanceRequest,
  driveway,
  cemeteryConcession,
  cremationAuthorisation,
  maternityAllowance,
  rentContribution,
  associationGrants,
  tariReduction,
  advertisingFee,
  waterSupply,
  fineInstalments,
  votiveLamps,
  schoolBus,
  schoolCanteen,
  sportsCourses,
  summerCamp,
  publicHousing,
  nursery,
  kindergarten,
  censusEnumerators,
].map((json) => readService(json, subforms));
