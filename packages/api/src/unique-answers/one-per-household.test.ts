import { randomUUID } from "node:crypto";
import { makeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { checkCharacterOf } from "@sportello/domain/people/fiscal-code";
import { beforeAll, describe, expect, test } from "vitest";
import { submit } from "../applications/submit.ts";
import type { CitizenContext } from "../context.ts";
import { consent } from "../drafts/consent.ts";
import { savePage } from "../drafts/save-page.ts";
import { startDraft } from "../drafts/start.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown } from "../testing/town.ts";

describe("a benefit that a household gets once", () => {
  const code = (key: string) => ({ type: "fiscalCode", key, label: "Codice fiscale", validate: { unique: true } });
  const codeOf = (fifteen: string) => `${fifteen}${checkCharacterOf(fifteen)}`;
  const [anna, bruno, carla] = ["RSSNNA80A41H501", "BNCBRN75B02F205", "VRDCRL90C43L736"].map(codeOf);
  const database = testDatabase();
  const runtime = testRuntime(database);
  let [first, second] = [] as unknown as [CitizenContext, CitizenContext];
  beforeAll(async () => {
    const town = await makeTown(runtime, database.owner);
    [first, second] = [await town.citizen(), await town.citizen()];
    await makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug: "household",
      form: {
        display: "wizard",
        components: [
          {
            type: "panel",
            key: "people",
            title: "Persone",
            components: [
              code("applicant"),
              { type: "editgrid", key: "members", label: "Componente", components: [code("code")] },
            ],
          },
        ],
      },
      options: shortOptions,
    });
  });
  const of = (applicant: string | undefined, ...members: (string | undefined)[]) => ({
    applicant,
    members: members.map((member) => ({ code: member })),
  });

  const filled = async (ctx: CitizenContext, answers: object) => {
    const { id } = await startDraft(ctx, { slug: "household", fresh: true, locale: "it" });
    await consent(ctx, { id });
    const { errors } = await savePage(ctx, { id, page: "people", answers: { ...answers }, force: false });
    return { id, errors };
  };
  const sent = async (ctx: CitizenContext, answers: object) =>
    submit(ctx, { id: (await filled(ctx, answers)).id, idempotencyKey: randomUUID() });

  test("is not given to the wife after the husband named her, nor to whoever names one of them", async () => {
    await sent(first, of(bruno, anna));
    expect((await filled(second, of(anna, bruno))).errors).toEqual([
      { path: "applicant", code: "taken" },
      { path: "members.0.code", code: "taken" },
    ]);
    expect((await filled(second, of(carla, anna))).errors).toEqual([{ path: "members.0.code", code: "taken" }]);
    expect((await filled(second, of(carla))).errors).toEqual([]);
  });

  test("is refused at sending, too, with the place of who was named elsewhere meanwhile", async () => {
    const [dario, elena] = [codeOf("GLLDRA70A01H501"), codeOf("GLLLNE72A41H501")];
    const { id } = await filled(second, of(elena, dario));
    await sent(first, of(dario, elena));
    await expect(submit(second, { id, idempotencyKey: randomUUID() })).rejects.toMatchObject({
      code: "invalid_answers",
      params: { count: 1 },
    });
  });

  test("whose applicant names themselves among the members, too, is no other household", async () => {
    await expect(sent(second, of(carla, carla))).resolves.toMatchObject({ code: expect.any(String) });
  });
});
