import type { Tx } from "@sportello/db/client";
import { yourTurnStatuses } from "@sportello/domain/applications/status-groups";
import type { PersonId } from "@sportello/domain/ids";
import { pageOfApplications } from "../applications/page.ts";
import type { CitizenContext } from "../context.ts";
import { conversations, viewOf } from "../messages/conversations.ts";
import { openingOf } from "../services/opening-of.ts";
import { titleOf } from "../services/title-of.ts";

const mostUrgent = 20;
const mostDrafts = 5;
const mostRecent = 3;

/** The desk (scrivania): what waits for the citizen, the drafts with the day they can no longer be sent, the latest messages that were read and the latest activities. */
export const findDesk = ({ inTenant, actor, now }: CitizenContext) =>
  inTenant(async (tx) => {
    const yourTurn = await pageOfApplications(tx, actor.id, {
      where: { status: { in: [...yourTurnStatuses] } },
      after: null,
      take: mostUrgent,
    });
    const requests = await openRequests(
      tx,
      yourTurn.map(({ id }) => id),
    );
    const activities = await pageOfApplications(tx, actor.id, {
      where: { status: { not: "draft" } },
      after: null,
      take: mostRecent,
    });
    return {
      yourTurn: yourTurn.map(({ at: _at, ...application }) => ({
        ...application,
        request: requests.get(application.id) ?? null,
      })),
      drafts: await draftsOf(tx, actor.id, now),
      unread: (await conversations(tx, actor.id, { isUnread: true, after: null, take: mostUrgent })).map(viewOf),
      messages: (await conversations(tx, actor.id, { isUnread: false, after: null, take: mostRecent })).map(viewOf),
      activities: activities.map(({ at: _at, ...application }) => application),
    };
  });

/** What each office asks for, by application. */
const openRequests = async (tx: Tx, ids: string[]): Promise<Map<string, { text: string; at: string }>> => {
  const rows = await tx.integration.findMany({
    where: { applicationId: { in: ids }, answeredAt: null, cancelledAt: null },
    select: { applicationId: true, request: true, requestedAt: true },
  });
  return new Map(
    rows.map(({ applicationId, request, requestedAt }) => [
      applicationId,
      { text: request, at: requestedAt.toISOString() },
    ]),
  );
};

/** A draft can be sent as long as its service is open: `availability` says until when, or why not. */
const draftsOf = async (tx: Tx, personId: PersonId, now: Date) => {
  const rows = await tx.application.findMany({
    where: { personId, status: "draft", channel: "online" },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: mostDrafts,
    select: { id: true, updatedAt: true, service: true, version: { select: { sheet: true } } },
  });
  return rows.map(({ id, updatedAt, service, version }) => ({
    id,
    updatedAt: updatedAt.toISOString(),
    service: { slug: service.slug, title: titleOf(version.sheet) },
    availability: openingOf(service, now),
  }));
};
