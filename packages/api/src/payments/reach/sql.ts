import type { PaymentsReach } from "@sportello/domain/payments/reach";

/**
 * The same as `paymentsWithin` as a condition on `payment p`, whose parameters begin at `$first`. The office of a payment is that of its application
 * or, for a due, of its service.
 */
export const paymentsWithinSql = (
  reach: PaymentsReach,
  first: number,
): { readonly condition: string; readonly values: readonly (readonly string[])[] } => {
  if (reach === "town") return { condition: "true", values: [] };
  const { offices, services, wholeOffices = [] } = reach;
  const inOffices = `${officeOf} = any($${first}::uuid[])`;
  if (services === "all") return { condition: inOffices, values: [offices] };
  return {
    condition: `${inOffices} and (p.service_id = any($${first + 1}::uuid[]) or ${officeOf} = any($${first + 2}::uuid[]))`,
    values: [offices, services, wholeOffices],
  };
};

const officeOf = `coalesce((select a.office_id from application a where a.tenant_id = p.tenant_id and a.id = p.application_id), (select s.office_id from service s where s.tenant_id = p.tenant_id and s.id = p.service_id))`;
