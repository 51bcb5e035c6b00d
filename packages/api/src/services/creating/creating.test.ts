import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../catalogue/catalogue.ts";
import type { StaffContext } from "../../context.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { listCatalogue } from "../catalogue.ts";
import { editDraft } from "../drafts/edit.ts";
import { findDraft } from "../drafts/find.ts";
import { saveDraft } from "../drafts/save.ts";
import { removeService } from "../life/remove.ts";
import { listServices } from "../list.ts";
import { publishDraft } from "../publishing/publish.ts";
import { reviewDraft } from "../publishing/review.ts";
import { createService } from "./create.ts";
import { listReady } from "./sources.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let ada: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  ada = await town.staff("administrator", []);
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const publish = async (slug: string) => {
  const { against, revisions } = await reviewDraft(ada, { slug, locale: "it" });
  return publishDraft(ada, { slug, against, revisions });
};

describe("a new service", () => {
  test.each(catalogue.map(({ slug, sheet }) => [slug, sheet.title] as const))(
    "cloned from %s is publishable as it is, in the languages it is written in",
    async (slug, title) => {
      const made = await createService(ada, {
        from: { kind: "catalogue", slug },
        title,
        officeId: town.archive.id,
        level: "spid1",
        maxDays: 12,
      });
      const languages = (["it", "de", "en"] as const).filter((language) => title[language] !== undefined);
      const { findings } = await reviewDraft(
        { ...ada, tenant: { ...ada.tenant, languages } },
        { slug: made.slug, locale: "it" },
      );
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(await findDraft(ada, made)).toMatchObject({
        baseNumber: null,
        general: { officeId: town.archive.id },
        options: { level: "spid1", maxDays: 12 },
        sheet: { title },
      });
    },
  );

  test("that is blank says what is missing, and is seen by no citizen before it is published", async () => {
    const { slug } = await createService(ada, {
      from: { kind: "blank" },
      title: { it: "Casa dell'acqua" },
      officeId: town.mobility.id,
    });
    expect(slug).toBe("casa-dell-acqua");
    const { findings, changes } = await reviewDraft(ada, { slug, locale: "it" });
    expect(findings.filter(({ code }) => code === "missing_section").map(({ path }) => path)).toEqual([
      "summary",
      "recipients",
      "howTo",
      "needed",
      "outcome",
      "times",
      "conditions",
    ]);
    expect(findings).toContainEqual(expect.objectContaining({ place: "general", code: "no_topic" }));
    expect(changes).toBeNull();
    expect(await refusal(publish(slug))).toMatchObject({
      code: "not_publishable",
      params: { count: expect.any(Number) },
    });
    expect((await listCatalogue(await town.citizen(), {})).services.map((service) => service.slug)).not.toContain(slug);
    expect((await listServices(ada)).find((service) => service.slug === slug)).toMatchObject({
      status: "draft",
      version: null,
      hasDraft: true,
      title: { it: "Casa dell'acqua" },
    });
  });

  test("cloned from one of one's own takes what is being prepared there, under an address of its own", async () => {
    const { options } = await editDraft(ada, { slug: "simple" });
    await saveDraft(ada, { slug: "simple", revision: 1, part: "options", content: { ...options, maxDays: 77 } });
    const title = { it: "Simple" };
    const made = [
      await createService(ada, { from: { kind: "service", slug: "simple" }, title, officeId: town.mobility.id }),
      await createService(ada, { from: { kind: "service", slug: "simple" }, title, officeId: town.mobility.id }),
    ];
    expect(made.map(({ slug }) => slug)).toEqual(["simple-2", "simple-3"]);
    expect(await findDraft(ada, { slug: "simple-3" })).toMatchObject({ options: { maxDays: 77 }, sheet: { title } });
  });

  test.each([
    ["an office of another town", async () => (await makeTown(runtime, database.owner)).mobility.id, { kind: "blank" }],
    ["a source that is not there", async () => town.mobility.id, { kind: "catalogue", slug: "nothing" }],
  ] as const)("is not made with %s", async (_what, officeId, from) => {
    expect(await refusal(createService(ada, { from, title: { it: "Mai" }, officeId: await officeId() }))).toMatchObject(
      { code: "not_found" },
    );
    expect((await listServices(ada)).map(({ slug }) => slug)).not.toContain("mai");
  });

  test("is removed while nobody can have applied, and only archived afterwards", async () => {
    const { slug } = await createService(ada, {
      from: { kind: "blank" },
      title: { it: "Per errore" },
      officeId: town.mobility.id,
    });
    await removeService(ada, { slug });
    expect(await refusal(removeService(ada, { slug }))).toMatchObject({ code: "not_found" });
    expect(await refusal(removeService(ada, { slug: "simple" }))).toMatchObject({ code: "not_in_this_status" });
  });

  test("finds the catalogue with what the municipality has already", async () => {
    const ready = await listReady(ada, { locale: "it" });
    expect(ready).toHaveLength(catalogue.length);
    expect(ready.find(({ slug }) => slug === "ztl-access")).toMatchObject({
      isTaken: true,
      languages: ["it", "de", "en"],
      pages: expect.arrayContaining([expect.any(String)]),
    });
    expect(ready.every(({ questions, pages }) => questions > 0 && pages.length > 0)).toBe(true);
  });
});
