import { randomUUID } from "node:crypto";
import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import type { StaffContext } from "../context.ts";
import { forPresent } from "../counter/at-counter.ts";
import { beginAtCounter } from "../counter/begin.ts";
import { submitAtCounter } from "../counter/submit.ts";
import { consent } from "../drafts/consent.ts";
import { savePage } from "../drafts/save-page.ts";
import { openCitizenSession } from "../sessions/open-citizen-session.ts";
import type { TestRuntime } from "./runtime.ts";
import type { Town } from "./town.ts";

export const shownDocument = {
  kind: "identity_card",
  number: "CA12345AB",
  issuedBy: "Comune di Bugliano",
  expiresOn: "2031-05-04",
} as const;

let people = 0;
export const somebody = () => {
  people += 1;
  const named = { familyName: "Verdi", givenName: "Anna" };
  return {
    ...named,
    fiscalCode: computeFiscalCode({
      ...named,
      birthDate: "1950-03-02",
      gender: "F",
      birthPlaceCode: `L${100 + people}`,
    }),
  };
};

/** What an operator at the counter does for the person present, who shows a document that is still good. */
export const counterOf = (operator: StaffContext) => {
  const begin = (person = somebody(), ctx = operator, slug = "simple") =>
    beginAtCounter(ctx, { slug, person, document: shownDocument, locale: "it" });
  return {
    begin,
    filled: async (person = somebody(), ctx = operator) => {
      const { id } = await begin(person, ctx);
      await forPresent(consent)(ctx, { id });
      await forPresent(savePage)(ctx, { id, page: "richiesta", answers: { motivo: "Un permesso" }, force: false });
      return id;
    },
    send: async (id: string, idempotencyKey = randomUUID()) => submitAtCounter(operator, { id, idempotencyKey }),
  };
};
export type Counter = ReturnType<typeof counterOf>;

/** The person of that fiscal code, who signs in with a digital identity. */
export const signInAs = async (runtime: TestRuntime, town: Town, fiscalCode: string) => {
  const { sessionId } = await openCitizenSession(
    runtime,
    town.tenantId,
    {
      fiscalCode,
      givenName: "Anna Maria",
      familyName: "Verdi",
      birthDate: "1950-03-02",
      provider: "Identità di prova",
      protocol: "spid",
      level: "spid2",
      authenticatedAt: runtime.now().toISOString(),
    },
    { ip: "192.0.2.9" },
  );
  return town.citizenOf(sessionId);
};
