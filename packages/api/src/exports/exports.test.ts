import { testDatabase } from "@sportello/db/testing/database";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { CitizenContext } from "../context.ts";
import { acquired, asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { askExport } from "./ask.ts";
import { findExport } from "./find.ts";
import { forgetExports } from "./forget.ts";
import { makeExport } from "./make-export.ts";
import { openExport } from "./open.ts";
import { tellExport } from "./tell-export.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;

const minutes = (count: number) => runtime.clock.pass(count * 60_000);
const ask = async () => (await askExport(await town.again(citizen), { locale: "it" })).id;
const found = async () => findExport(await town.again(citizen));
const make = async (exportId: string) => makeExport(await asJob(citizen), { exportId });

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  citizen = await town.citizen({ email: "mario@posta.example" });
});

test("a copy of all one's data is asked for, made by a job with its progress, told by mail and downloaded", async () => {
  const { applicationId } = await acquired(citizen);
  const exportId = await ask();
  expect(await found()).toMatchObject({ state: "waiting" });
  expect(await make(exportId)).toEqual({ isReady: true });
  const ready = await found();
  expect(ready).toMatchObject({ state: "ready", done: ready?.total });
  expect(await tellExport(await asJob(citizen), { exportId })).toBe("sent");
  expect(await tellExport(await asJob(citizen), { exportId })).toBe("already_sent");
  expect(runtime.notices.sent.find(({ key }) => key === exportId)).toMatchObject({
    to: { email: "mario@posta.example" },
    text: expect.stringContaining("profilo#copia") as string,
  });

  const { stream, size } = await openExport(await town.again(citizen), { id: exportId });
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  expect(bytes.byteLength).toBe(size);
  const files = unzipSync(bytes);
  const profile = strFromU8(files["profilo.json"] ?? new Uint8Array());
  expect(profile).toContain(citizen.actor.fiscalCode);
  const names = Object.keys(files);
  expect(names).toContain("accessi-ai-dati.json");
  expect(names.some((name) => /^pratiche\/AN\w+\/documenti\/.+\.pdf$/.test(name))).toBe(true);
  expect(names.some((name) => strFromU8(files[name] ?? new Uint8Array()).includes(applicationId))).toBe(true);
});

test("a second press asks for nothing new, and a job that runs twice makes one copy", async () => {
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(other).toBe(one);
  await make(one);
  expect(await make(one)).toEqual({ isReady: true });
  expect(
    await citizen.inTenant((tx) =>
      tx.outboxEvent.count({ where: { name: "person/export-asked", payload: { path: ["exportId"], equals: one } } }),
    ),
  ).toBe(1);
});

test("the copy is nobody else's, and is gone after its days", async () => {
  const exportId = await ask();
  await make(exportId);
  await expect(openExport(await town.citizen(), { id: exportId })).rejects.toMatchObject({ code: "not_found" });
  const { storageKey } = await citizen.inTenant((tx) => tx.dataExport.findUniqueOrThrow({ where: { id: exportId } }));
  runtime.clock.pass(8 * 86_400_000);
  expect(await found()).toMatchObject({ state: "expired" });
  await expect(openExport(await town.again(citizen), { id: exportId })).rejects.toMatchObject({ code: "not_found" });
  expect(await forgetExports(await asJob(citizen))).toMatchObject({ expired: expect.any(Number) as number });
  await expect(runtime.files.get(storageKey ?? "")).rejects.toMatchObject({ code: "file_missing" });
});

test("a copy nobody began is told again; one that never came is given up, and another may be asked for", async () => {
  const exportId = await ask();
  minutes(6);
  expect(await forgetExports(await asJob(citizen))).toMatchObject({ waiting: 1 });
  minutes(60);
  expect(await found()).toMatchObject({ state: "failed" });
  await forgetExports(await asJob(citizen));
  expect(await make(exportId)).toEqual({ isReady: false });
  expect(await ask()).not.toBe(exportId);
});

test("nobody has everything copied all day long", async () => {
  for (let n = 0; n < 5; n += 1) await make(await ask());
  await expect(askExport(citizen, { locale: "it" })).rejects.toMatchObject({ code: "too_many_requests" });
});
