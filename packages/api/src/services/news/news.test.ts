import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { createService } from "../creating/create.ts";
import { findDraft } from "../drafts/find.ts";
import type { Draft } from "../drafts/read-draft.ts";
import { saveDraft } from "../drafts/save.ts";
import { findNews } from "./find.ts";
import { mergeNews } from "./merge.ts";
import { servicesWithNews } from "./waiting.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let admin: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  admin = await town.staff("administrator", []);
});

type Base = {
  sheet: { howTo: { it: string }; needed: { it: string } };
  form: { components: { key: string; title: string; components: object[] }[] };
  options: { maxDays: number };
};
let count = 0;
const clone = async (): Promise<Draft & { slug: string }> => {
  count += 1;
  const { slug } = await createService(admin, {
    from: { kind: "catalogue", slug: "ztl-access" },
    title: { it: `Permesso ${count}`, de: "Genehmigung", en: "Permit" },
    officeId: town.mobility.id,
  });
  const draft = await findDraft(admin, { slug });
  if (!draft) throw new Error("no draft");
  return { ...draft, slug };
};
/** The catalogue says something newer: the same as if what was taken had been older. */
const asItWas = (slug: string, change: (base: Base) => void) =>
  admin.inTenant(async (tx) => {
    const row = await tx.serviceOrigin.findFirstOrThrow({ where: { service: { slug } } });
    const base = structuredClone(row.base) as unknown as Base;
    change(base);
    await tx.serviceOrigin.update({ where: { id: row.id }, data: { base: base as never } });
    // The clone was made of the older one, too.
    const draft = await tx.serviceDraft.findFirstOrThrow({ where: { service: { slug } } });
    const mine = {
      sheet: structuredClone(draft.sheet),
      form: structuredClone(draft.form),
      options: structuredClone(draft.options),
    } as unknown as Base;
    change(mine);
    await tx.serviceDraft.update({
      where: { id: draft.id },
      data: { sheet: mine.sheet as never, form: mine.form as never, options: mine.options as never },
    });
  });
const news = async (slug: string) => {
  const { differences } = await findNews(admin, { slug, locale: "it" });
  if (!differences) throw new Error("not from the catalogue");
  const mark = (one: { isConflict: boolean }) => (one.isConflict ? " !" : "");
  return [
    ...differences.sheet.map((one) => `sheet ${one.path}${mark(one)}`),
    ...differences.options.map((one) => `options ${one.path}${mark(one)}`),
    ...differences.form.map((one) => `form ${one.kind} ${one.id}${mark(one)}`),
  ];
};

describe("news of the catalogue", () => {
  test("are none right after cloning, but for the names one chose oneself", async () => {
    const { slug } = await clone();
    expect(await news(slug)).toEqual([]);
  });

  test("are what the catalogue changed since, with one's own changes set against it", async () => {
    const { slug } = await clone();
    await asItWas(slug, (base) => {
      base.sheet.howTo = { it: "Come si faceva allora" };
      base.sheet.needed = { it: "Un documento" };
      base.options.maxDays = 60;
      base.form.components[0]?.components.push({ type: "textfield", key: "fax", label: "Fax", input: true });
    });
    const draft = await findDraft(admin, { slug });
    if (!draft) throw new Error("no draft");
    await saveDraft(admin, {
      slug,
      revision: draft.revisions.sheet,
      part: "sheet",
      content: { ...draft.sheet, needed: { it: "La targa, e basta" } },
    });
    expect(await news(slug)).toEqual(["sheet howTo", "sheet needed !", "options maxDays", "form removed fax"]);
  });

  test("are taken one by one into the draft; the rest is not offered again", async () => {
    const { slug } = await clone();
    await asItWas(slug, (base) => {
      base.sheet.howTo = { it: "Come si faceva allora" };
      base.sheet.needed = { it: "Un documento" };
      base.form.components[0]?.components.push({ type: "textfield", key: "fax", label: "Fax", input: true });
    });
    expect(await mergeNews(admin, { slug, sheet: ["howTo"], options: [], form: ["fax"] })).toEqual({ taken: 2 });
    const draft = await findDraft(admin, { slug });
    expect(draft?.sheet.needed.it).toBe("Un documento");
    expect(draft?.sheet.howTo.it).not.toBe("Come si faceva allora");
    expect(JSON.stringify(draft?.form)).not.toContain('"fax"');
    expect(await news(slug)).toEqual([]);
    const line = await admin.inTenant((tx) =>
      tx.auditEntry.findFirst({ where: { action: "service.merged" }, orderBy: { id: "desc" } }),
    );
    expect(line?.details).toEqual({ service: slug, entry: "ztl-access", taken: 2 });
  });

  test("open a draft for a service that is only published, as the installation was furnished", async () => {
    const { entry, differences } = await findNews(admin, { slug: town.ztl.slug, locale: "it" });
    expect(entry).toBe("ztl-access");
    expect(differences).toMatchObject({ sheet: [], form: [] });
    await mergeNews(admin, { slug: town.ztl.slug, sheet: [], options: [], form: [] });
    expect(await findDraft(admin, { slug: town.ztl.slug })).not.toBeNull();
  });

  test("never touch protocol and payment, which are the municipality's", async () => {
    const { slug } = await clone();
    await mergeNews(admin, { slug, sheet: [], options: ["registration", "charge"], form: [] });
    expect(await news(slug)).toEqual([]);
  });

  test("are refused while a colleague saves, and nothing is lost", async () => {
    const { slug, revisions, sheet } = await clone();
    const [merged, saved] = await Promise.allSettled([
      mergeNews(admin, { slug, sheet: [], options: [], form: [] }),
      saveDraft(admin, {
        slug,
        revision: revisions.sheet,
        part: "sheet",
        content: { ...sheet, howTo: { it: "Scritto adesso" } },
      }),
    ]);
    const draft = await findDraft(admin, { slug });
    if (saved.status === "fulfilled") expect(draft?.sheet.howTo.it).toBe("Scritto adesso");
    for (const one of [merged, saved])
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "changed_meanwhile" });
  });

  test("are nobody's of a service that was made from nothing", async () => {
    const { slug } = await createService(admin, {
      from: { kind: "blank" },
      title: { it: "Da zero" },
      officeId: town.mobility.id,
    });
    expect(await findNews(admin, { slug, locale: "it" })).toEqual({ entry: null, takenAt: null, differences: null });
    await expect(mergeNews(admin, { slug, sheet: [], options: [], form: [] })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("the services for which the catalogue has news", () => {
  test("are those it changed since they were taken, until somebody has looked through", async () => {
    const [quiet, changed] = [await clone(), await clone()];
    await asItWas(changed.slug, (base) => {
      base.sheet.howTo = { it: "Come si faceva allora" };
    });
    const before = await servicesWithNews(admin);
    expect(before).toContain(changed.slug);
    expect(before).not.toContain(quiet.slug);
    await mergeNews(admin, { slug: changed.slug, sheet: [], options: [], form: [] });
    expect(await servicesWithNews(admin)).not.toContain(changed.slug);
  });

  test("are none of those the installation was furnished with, as long as the product is the same", async () => {
    expect(await servicesWithNews(admin)).not.toContain(town.ztl.slug);
  });

  test("are not those whose own protocol or payment differ, nor those that have the news already", async () => {
    const [own, ahead] = [await clone(), await clone()];
    await asItWas(own.slug, (base) => {
      Object.assign(base.options, { registration: { classification: "9.9", folder: "Altro", includeMessages: true } });
    });
    await admin.inTenant(async (tx) => {
      const row = await tx.serviceOrigin.findFirstOrThrow({ where: { service: { slug: ahead.slug } } });
      const base = structuredClone(row.base) as unknown as Base;
      base.sheet.howTo = { it: "Come si faceva allora" };
      await tx.serviceOrigin.update({ where: { id: row.id }, data: { base: base as never } });
    });
    const found = await servicesWithNews(admin);
    expect(found).not.toContain(own.slug);
    expect(found).not.toContain(ahead.slug);
  });

  test("are not those put away, made from nothing, or of another municipality", async () => {
    const { slug } = await clone();
    await asItWas(slug, (base) => {
      base.options.maxDays = 60;
    });
    expect(await servicesWithNews(admin)).toContain(slug);
    const elsewhere = await makeTown(runtime, database.owner);
    expect(await servicesWithNews(await elsewhere.staff("administrator", []))).not.toContain(slug);
    await admin.inTenant((tx) => tx.service.updateMany({ where: { slug }, data: { status: "archived" } }));
    expect(await servicesWithNews(admin)).not.toContain(slug);
    const blank = await createService(admin, {
      from: { kind: "blank" },
      title: { it: "Da zero" },
      officeId: town.mobility.id,
    });
    expect(await servicesWithNews(admin)).not.toContain(blank.slug);
  });
});
