import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { profileOf } from "@sportello/api/people/profile-of";
import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";

/** The day on which all of a morning's applications were received: no other application of the demonstration is as old. */
export const receivedOn = "2024-11-25";
export const inTheMorning = `dal=${receivedOn}&al=${receivedOn}&ordine=vecchie`;

/** Three services of one office, which register and cost nothing, and how many applications each has. */
export const piles = [
  ["ztl-access", 13],
  ["resident-parking", 13],
  ["disabled-parking-permit", 13],
] as const;
/** So many of the first service are in the hands of whoever plays the morning; the others are nobody's. */
export const inHand = 10;

export type Prepared = {
  readonly ids: readonly string[];
  readonly texts: { readonly accept: string; readonly reject: string };
  readonly document: string;
};

/** What lies on a desk at eight: thirty-nine registered applications, a ready text for each outcome, a document of the office's own. */
export const prepareMorning = (db: Database, tenantId: string, email: string): Promise<Prepared> =>
  db.inTenant(tenantId, async (tx) => {
    const staff = await tx.staff.findFirstOrThrow({ where: { email } });
    const people = await tx.person.findMany({ where: { fiscalCode: { not: null } }, orderBy: { id: "asc" }, take: 20 });
    const ids: string[] = [];
    let officeId = "";
    for (const [slug, count] of piles) {
      const service = await tx.service.findFirstOrThrow({ where: { slug } });
      officeId = service.officeId;
      for (let n = 0; n < count; n += 1) {
        const person = people[ids.length % people.length];
        if (!person) throw new Error("the demonstration has no people");
        const isInHand = ids.length < inHand;
        const { id } = await makeApplication(db, tenantId, {
          service: { id: service.id, versionId: service.publishedVersionId ?? "" },
          personId: person.id,
          officeId,
          isRegistered: true,
          status: isInHand ? "in_charge" : "registered",
          ...(isInHand && { assigneeId: staff.id }),
          answers: exampleAnswers(slug, n + 1, profileOf(person)),
          registrationNumber: `M${Date.now()}/${ids.length}`,
          submittedAt: new Date(
            `${receivedOn}T${String(7 + Math.floor(ids.length / 30)).padStart(2, "0")}:${String(10 + (ids.length % 30)).padStart(2, "0")}:00Z`,
          ),
          dueOn: new Date(Date.now() + 30 * 86_400_000),
        });
        ids.push(id);
      }
    }
    const texts = { accept: "Tutto in regola (mattina)", reject: "Fuori zona (mattina)" };
    const words = {
      accept: "Gentile {{nome}}, la richiesta {{pratica}} è in regola.",
      reject: "Gentile {{nome}}, l'indirizzo indicato è fuori dalla zona.",
    };
    for (const command of ["accept", "reject"] as const) {
      await tx.decisionText.create({
        data: { officeId, command, name: texts[command], text: { it: words[command] }, updatedAt: new Date() },
      });
    }
    const { id: serviceId } = await tx.service.findFirstOrThrow({ where: { slug: piles[0][0] } });
    const document = "Autorizzazione (mattina)";
    await tx.outcomeTemplate.create({
      data: {
        serviceId,
        outcome: "accepted",
        name: document,
        title: { it: "Autorizzazione n. {{pratica}}" },
        body: { it: "Si autorizza {{nome}} {{cognome}}.\n\n{{motivo}}" },
        updatedAt: new Date(),
      },
    });
    return { ids, texts, document };
  });
