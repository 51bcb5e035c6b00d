import type { Prisma } from "@sportello/db/generated/client";
import type { PaymentsReach } from "@sportello/domain/payments/reach";

/** The payments within a reach: of the office that has the application, or, for a due, of the one whose service it is. */
export const paymentsWithin = (reach: PaymentsReach): Prisma.PaymentWhereInput => {
  if (reach === "town") return {};
  const { offices, services, wholeOffices = [] } = reach;
  const inOffices = ofOffices(offices);
  return services === "all"
    ? inOffices
    : { AND: [inOffices, { OR: [{ serviceId: { in: [...services] } }, ofOffices(wholeOffices)] }] };
};

const ofOffices = (offices: readonly string[]): Prisma.PaymentWhereInput => ({
  OR: [
    { application: { officeId: { in: [...offices] } } },
    { applicationId: null, service: { officeId: { in: [...offices] } } },
  ],
});

/** The services within a reach: those one may send a file of dues for. */
export const servicesWithin = (reach: PaymentsReach): Prisma.ServiceWhereInput => {
  if (reach === "town") return {};
  const { offices, services, wholeOffices = [] } = reach;
  return {
    officeId: { in: [...offices] },
    ...(services !== "all" && { OR: [{ id: { in: [...services] } }, { officeId: { in: [...wholeOffices] } }] }),
  };
};
