import { type Restriction, reachOf } from "@sportello/domain/access/reach";
import type { OfficeId } from "@sportello/domain/ids";

/** What the reach of a member of staff is read from: for `select` or `include`. */
export const reachColumns = {
  offices: { select: { officeId: true } },
  services: { select: { serviceId: true, service: { select: { officeId: true } } } },
} as const;

type Row = {
  readonly offices: readonly { readonly officeId: string }[];
  readonly services: readonly { readonly serviceId: string; readonly service: { readonly officeId: string } }[];
};

/** The reach of a member of staff as the database has it now. */
export const reachOfRow = ({ offices, services }: Row): ReturnType<typeof reachOf> =>
  reachOf(
    offices.map(({ officeId }) => officeId as OfficeId),
    services.map(({ serviceId, service }) => ({ serviceId, officeId: service.officeId }) as Restriction),
  );
