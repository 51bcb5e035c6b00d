import { randomUUID } from "node:crypto";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { profileOf } from "@sportello/api/people/profile-of";
import type { Database } from "@sportello/db/client";

export type Applicant = { readonly tenantId: string; readonly personId: string };

const slug = "access-to-records";
const variety = 8;

/** Drafts of requests to see records, each with thirty answers or more, consented, without files: ready to be sent. Returns their ids. */
export const completeDrafts = async (
  db: Database,
  { tenantId, personId }: Applicant,
  count: number,
): Promise<string[]> => {
  const person = await db.inTenant(tenantId, (tx) => tx.person.findUniqueOrThrow({ where: { id: personId } }));
  const examples = examplesWithoutFiles(profileOf(person));
  const progress = { pages: [], privacyAt: new Date().toISOString() };
  return db.inTenantSql(tenantId, async (client) => {
    const { rows } = await client.query<{ id: string }>(insert, [
      personId,
      JSON.stringify(examples),
      JSON.stringify(progress),
      count,
      slug,
    ]);
    if (rows.length !== count)
      throw new Error(`${rows.length} drafts instead of ${count}: does the municipality offer ${slug}?`);
    return rows.map(({ id }) => id);
  });
};

const insert = `
  insert into application (id, service_id, service_version_id, person_id, office_id, answers, progress, updated_at)
  select uuidv7(), s.id, s.published_version_id, $1, s.office_id, $2::jsonb -> (n % ${variety}), $3, now()
  from service s, generate_series(1, $4::int) n where s.slug = $5
  returning id`;

const examplesWithoutFiles = (profile: ReturnType<typeof profileOf>): object[] => {
  const found: object[] = [];
  for (let seed = 1; found.length < variety; seed += 1) {
    let files = 0;
    const uploadId = () => {
      files += 1;
      return randomUUID();
    };
    const answers = exampleAnswers(slug, seed, profile, { uploadId });
    if (files === 0) found.push(answers);
  }
  return found;
};
