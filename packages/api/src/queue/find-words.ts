import { isFiscalCode } from "@sportello/domain/people/fiscal-code";
import type { StaffContext } from "../context.ts";
import type { Ask } from "../services/ask.ts";
import type { Words } from "./conditions.ts";

/** So many found are fetched by their ids; beyond, the page is walked in order and each row looked at. */
const fewFound = 2_000;

const search = "select array(select search_applications($1, $2)) as ids";

/** Whose code it was, when the municipality knows them, and nothing that was typed. */
const searchAndNote = `
  with noted as (
    insert into audit_entry (id, action, actor_kind, actor_id, subject_id, details, at)
    select uuidv7(), 'person.searched', 'staff', $3::uuid, (select id from person where fiscal_code = $4), '{"by": "fiscal_code"}', $5::timestamptz)
  ${search}`;

/** The applications with these words, in one statement; that a person is looked for by fiscal code goes into the security log. */
export const findWords = async (
  ask: Ask,
  { actor, now }: StaffContext,
  query: string,
  isFirstPage: boolean,
): Promise<Words> => {
  const code = query.toUpperCase();
  const found =
    isFirstPage && isFiscalCode(code)
      ? ask<{ ids: string[] }>(searchAndNote, query, fewFound + 1, actor.id, code, now)
      : ask<{ ids: string[] }>(search, query, fewFound + 1);
  const [row] = await found;
  const ids = row?.ids ?? [];
  return ids.length > fewFound ? "each" : { ids };
};
