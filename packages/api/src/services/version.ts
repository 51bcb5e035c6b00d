import { ServiceOptions } from "@sportello/domain/services/options";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import type { FormDefinition } from "@sportello/forms/definition";
import type { Memory, Purpose } from "../memory.ts";
import { expectFound } from "../refused.ts";
import type { Ask } from "./ask.ts";
import { resolveForm } from "./resolve-form.ts";

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

type Row = { id: string; service_id: string; number: number; sheet: unknown; form: unknown; options: unknown; published_at: Date };

/** Publications never change (a trigger sees to it), so a parsed one is kept as long as there is room. */
const versions: Purpose<Version> = { name: "service versions", forSeconds: Number.POSITIVE_INFINITY, atMost: 500 };

/** The publication with this id. Throws `not_found`; a stored form that does not parse is a broken installation and crashes. */
export const versionById = (memory: Memory, ask: Ask, id: string): Promise<Version> =>
  memory.of(versions).get(id, async () => {
    const [row] = await ask<Row>("select id, service_id, number, sheet, form, options, published_at from service_version where id = $1::uuid", id);
    const found = expectFound(row);
    return {
      id: found.id,
      serviceId: found.service_id,
      number: found.number,
      sheet: ServiceSheet.parse(found.sheet),
      form: await completeForm(ask, found.form),
      options: ServiceOptions.parse(found.options),
      publishedAt: found.published_at,
    };
  });

const completeForm = async (ask: Ask, json: unknown): Promise<FormDefinition> => {
  const resolved = await resolveForm(ask, json);
  if (!resolved.ok) throw new Error(`a stored form is not valid: ${JSON.stringify(resolved.refusal)}`);
  return resolved.value;
};
