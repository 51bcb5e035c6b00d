import { yourTurnStatuses } from "@sportello/domain/applications/status-groups";
import type { CitizenContext } from "../context.ts";

/** How much waits for the citizen: pointed out in the header of every page and in the tabs of the personal area. */
export const countWaiting = ({
  inTenant,
  actor,
}: Pick<CitizenContext, "inTenant" | "actor">): Promise<{ yourTurn: number; unread: number }> =>
  inTenant(async (tx) => {
    const [counted] = await tx.$queryRaw<{ your_turn: number; unread: number }[]>`
      select (count(*) filter (where a.status::text = any (${yourTurnStatuses})))::int as your_turn,
        coalesce(sum((select count(*) from message m where m.application_id = a.id and m.author = 'operator' and not m.is_note and m.read_at is null)), 0)::int as unread
      from application a where a.person_id = ${actor.id}::uuid`;
    return { yourTurn: counted?.your_turn ?? 0, unread: counted?.unread ?? 0 };
  });
