import { ServiceOptions } from "@sportello/domain/services/options";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import type { FormDefinition } from "@sportello/forms/definition";
import { listsIn, resolveLists } from "@sportello/forms/resolve-lists";
import { findLists } from "../lists/find-lists.ts";
import type { Memory, Purpose } from "../memory.ts";
import { expectFound } from "../refused.ts";
import type { Ask } from "./ask.ts";
import { resolveParts } from "./resolve-form.ts";

/** One publication of a service, parsed; its form has the subforms in place. */
export type Version = {
  readonly id: string;
  readonly serviceId: string;
  readonly number: number;
  readonly sheet: ServiceSheet;
  readonly form: FormDefinition;
  readonly options: ServiceOptions;
  readonly publishedAt: Date;
};

type Row = {
  id: string;
  service_id: string;
  number: number;
  sheet: unknown;
  form: unknown;
  options: unknown;
  published_at: Date;
};

/** A publication without the entries of the municipality's lists, and the keys of those it needs. */
type Bare = Version & { readonly lists: readonly string[] };

/** Publications never change (a trigger sees to it), so a parsed one is kept as long as there is room. */
const bareVersions: Purpose<Bare> = { name: "service versions", forSeconds: Number.POSITIVE_INFINITY, atMost: 500 };
/** Those that choose from lists, by the state of these: whoever changes a list changes what is offered at once. */
const listedVersions: Purpose<Version> = {
  name: "service versions with lists",
  forSeconds: Number.POSITIVE_INFINITY,
  atMost: 500,
};

/** The publication with this id. Throws `not_found`; a stored form that does not parse is a broken installation and crashes. */
export const versionById = async (memory: Memory, ask: Ask, id: string): Promise<Version> => {
  const bare = await bareVersion(memory, ask, id);
  if (bare.lists.length === 0) return bare;
  const { find, state } = await findLists(ask, bare.lists);
  return memory.of(listedVersions).get(`${id} ${state}`, async () => {
    const listed = resolveLists(bare.form, find);
    if (!listed.ok) throw new Error(`a stored form names lists that are not there: ${JSON.stringify(listed.refusal)}`);
    return { ...bare, form: listed.value };
  });
};

const bareVersion = (memory: Memory, ask: Ask, id: string): Promise<Bare> =>
  memory.of(bareVersions).get(id, async () => {
    const [row] = await ask<Row>(
      "select id, service_id, number, sheet, form, options, published_at from service_version where id = $1::uuid",
      id,
    );
    const found = expectFound(row);
    const form = await completeForm(ask, found.form);
    return {
      id: found.id,
      serviceId: found.service_id,
      number: found.number,
      sheet: ServiceSheet.parse(found.sheet),
      form,
      lists: listsIn(form),
      options: ServiceOptions.parse(found.options),
      publishedAt: found.published_at,
    };
  });

const completeForm = async (ask: Ask, json: unknown): Promise<FormDefinition> => {
  const resolved = await resolveParts(ask, json);
  if (!resolved.ok) throw new Error(`a stored form is not valid: ${JSON.stringify(resolved.refusal)}`);
  return resolved.value;
};
