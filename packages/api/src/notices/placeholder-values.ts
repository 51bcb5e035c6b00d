import type { Tx } from "@sportello/db/client";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import { inLocale, Localised } from "@sportello/domain/locales";
import { readPoints, withPoints } from "../applications/integration-points.ts";
import type { ActingContext } from "../context.ts";
import { formatDay } from "../documents/format.ts";
import type { DocumentSubject } from "../documents/subject.ts";
import type { Placeholder } from "./fill.ts";
import { applicationAddress } from "./web-address.ts";

/** What the placeholders of a mail about this application stand for, in the subject's language; `changeId` is the move it tells of, null where none. */
export const placeholderValues = async (
  ctx: ActingContext,
  tx: Tx,
  { row, version, person, office, locale }: DocumentSubject,
  changeId: string | null,
): Promise<Record<Placeholder, string>> => {
  const change =
    changeId === null
      ? null
      : await tx.statusChange.findUnique({ where: { id: changeId }, select: { reason: true, command: true } });
  const request =
    row.status === "awaiting_integration"
      ? await tx.integration.findFirst({
          where: { applicationId: row.id, answeredAt: null, cancelledAt: null },
          select: { request: true, points: true },
        })
      : null;
  return {
    nome: person.givenName,
    servizio: inLocale(version.sheet.title, locale),
    pratica: row.code === null ? "" : formatApplicationCode(row.code),
    protocollo: row.registrationNumber ?? "",
    ufficio: inLocale(Localised.parse(office.name), locale),
    ente: inLocale(ctx.tenant.name, locale),
    // The number of an outcome moves the application without a reason of its own: the decision's is told.
    motivo:
      request && (change?.reason ?? request.request) === request.request
        ? withPoints(request.request, readPoints(request.points))
        : (change?.reason ?? row.outcomeReason ?? ""),
    scadenza: row.dueOn === null ? "" : formatDay(row.dueOn.toISOString().slice(0, 10), locale),
    link: await applicationAddress(ctx, tx, { ...row, isGuest: person.fiscalCode === null }, locale),
  };
};
