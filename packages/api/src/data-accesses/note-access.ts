import { randomUUID } from "node:crypto";
import type { Tx } from "@sportello/db/client";
import type { Application, DataUse } from "@sportello/db/generated/client";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { ActingContext, StaffContext } from "../context.ts";

type About = Pick<Application, "id" | "personId" | "officeId">;

/**
 * Notes that a member of staff saw a citizen's data, which the citizen reads as "the office" with the day (art. 15 GDPR). Once
 * per session, application and day, whatever the number of visits; says whether this was the first.
 */
export const noteStaffAccess = async (
  tx: Tx,
  { actor, session, now }: Pick<StaffContext, "actor" | "session" | "now">,
  { id, personId, officeId }: About,
  use: DataUse,
): Promise<boolean> => {
  const { count } = await tx.dataAccess.createMany({
    data: [
      {
        id: randomUUID(),
        personId,
        applicationId: id,
        officeId,
        reader: "staff",
        use,
        staffId: actor.id,
        sessionId: session.id,
        day: new Date(romeDay(now)),
        at: now,
      },
    ],
    skipDuplicates: true,
  });
  return count > 0;
};

/** Notes that an outside system was sent a citizen's data. */
export const noteConnectorAccess = async (
  tx: Tx,
  { now }: Pick<ActingContext, "now">,
  { id, personId, officeId }: About,
  use: DataUse,
  vendor: string,
): Promise<void> => {
  await tx.dataAccess.create({
    data: {
      personId,
      applicationId: id,
      officeId,
      reader: "connector",
      use,
      vendor,
      day: new Date(romeDay(now)),
      at: now,
    },
    select: { id: true },
  });
};
