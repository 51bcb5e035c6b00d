import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService, shortOptions } from "@sportello/db/factories/make-service";
import type { SaveTemplate } from "../outcome-templates/input.ts";
import { saveTemplate } from "../outcome-templates/save.ts";
import type { TestRuntime } from "./runtime.ts";
import { makeTown } from "./town.ts";

const question = (key: string, label: string, more: object = {}) => ({
  type: "textfield",
  key,
  label,
  input: true,
  ...more,
});
const form = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "richiesta",
      title: "La richiesta",
      components: [
        question("via", "Via"),
        { type: "radio", key: "zona", label: "Zona", input: true, values: [{ value: "n", label: "Nord" }] },
        {
          type: "editgrid",
          key: "mezzi",
          label: "Mezzi",
          input: true,
          components: [question("targa", "Targa"), question("uso", "Uso")],
        },
      ],
    },
  ],
};

/** A town with a service whose form has a question, a choice and a group, and the templates its manager keeps. */
export const makeTemplateScene = async (runtime: TestRuntime, owner: Database) => {
  const town = await makeTown(runtime, owner);
  const citizen = await town.citizen();
  const operator = await town.staff("operator", [town.mobility]);
  const manager = await town.staff("manager", [town.mobility]);
  const permit = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "permit",
    form,
    options: shortOptions,
  });
  const template = (body: string, more: Partial<SaveTemplate> = {}): SaveTemplate => ({
    serviceId: permit.id,
    outcome: "accepted",
    name: "Autorizzazione",
    title: { it: "Autorizzazione n. {{protocollo}}" },
    body: { it: body },
    ...more,
  });
  return {
    town,
    citizen,
    operator,
    manager,
    permit,
    template,
    keep: async (body: string, more: Partial<SaveTemplate> = {}) =>
      (await saveTemplate(manager, template(body, more))).id,
    atWork: async (answers: object, service = permit) =>
      (
        await makeApplication(runtime.database, town.tenantId, {
          service,
          personId: citizen.actor.id,
          officeId: town.mobility.id,
          status: "in_charge",
          assigneeId: operator.actor.id,
          answers,
          submittedAt: new Date("2026-11-20T09:00:00Z"),
        })
      ).id,
  };
};
export type TemplateScene = Awaited<ReturnType<typeof makeTemplateScene>>;
