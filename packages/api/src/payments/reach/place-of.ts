import type { Restriction } from "@sportello/domain/access/reach";

/** What says where a payment belongs: for `include`. */
export const withPlace = {
  application: { select: { officeId: true } },
  service: { select: { officeId: true } },
} as const;

type Placed = {
  readonly serviceId: string;
  readonly application: { readonly officeId: string } | null;
  readonly service: { readonly officeId: string };
};

/** The office that has to do with a payment, and its service. */
export const placeOf = ({ serviceId, application, service }: Placed): Restriction =>
  ({ serviceId, officeId: (application ?? service).officeId }) as Restriction;
