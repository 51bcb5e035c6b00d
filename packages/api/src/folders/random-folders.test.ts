import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import type { StaffContext } from "../context.ts";
import { isRefused } from "../refused.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { findFolders } from "./find.ts";
import { linkToFolder } from "./link.ts";
import { makeFolder } from "./make.ts";
import { unlinkFromFolder } from "./unlink.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
/** Sees both offices, one of them, and the other. */
let both: StaffContext;
let mobility: StaffContext;
let archive: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  [both, mobility, archive] = [
    await town.staff("operator", [town.mobility, town.archive]),
    await town.staff("operator", [town.mobility]),
    await town.staff("operator", [town.archive]),
  ];
});

const count = 4;
const place = fc.nat(count - 1);
const step = fc.oneof(
  fc.record({ kind: fc.constant("make" as const), of: fc.uniqueArray(place, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant("link" as const), one: place, to: place }),
  fc.record({ kind: fc.constant("unlink" as const), one: place }),
);

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "done";
  } catch (error) {
    if (isRefused(error)) return error.code;
    throw error;
  }
};

test("whatever is put together and taken apart: an application is in one folder or none, its folder shows just what is in it, and each sees the part that is theirs", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const citizen = await town.citizen();
      const ids: string[] = [];
      for (let n = 0; n < count; n += 1) {
        const office = n % 2 === 0 ? town.mobility : town.archive;
        ids.push(
          (
            await makeApplication(runtime.database, town.tenantId, {
              service: town.simple,
              personId: citizen.actor.id,
              officeId: office.id,
              status: "in_charge",
              assigneeId: both.actor.id,
            })
          ).id,
        );
      }
      const id = (n: number) => ids[n] ?? "";
      /** Which folder each application is in, as somebody with a pencil keeps it. */
      const kept = new Map<number, string>();
      for (const [number, act] of steps.entries()) {
        if (act.kind === "make") {
          const isFree = act.of.every((n) => !kept.has(n));
          const made = await makeFolder(both, {
            applicationIds: act.of.map(id),
            name: `Fascicolo ${number} di ${ids[0]}`,
            reason: "Insieme",
          }).catch((error: unknown) => (isRefused(error) ? error.code : Promise.reject(error as Error)));
          expect(typeof made === "string" ? made : "done").toBe(isFree ? "done" : "in_a_folder");
          if (typeof made !== "string") for (const n of act.of) kept.set(n, made.id);
        } else if (act.kind === "link") {
          const folderId = kept.get(act.to);
          if (folderId === undefined) continue;
          expect(
            await codeOf(linkToFolder(both, { folderId, applicationId: id(act.one), reason: "Anche questa" })),
          ).toBe(kept.has(act.one) ? "in_a_folder" : "done");
          if (!kept.has(act.one)) kept.set(act.one, folderId);
        } else {
          expect(await codeOf(unlinkFromFolder(both, { applicationId: id(act.one), reason: "Per sbaglio" }))).toBe(
            kept.has(act.one) ? "done" : "changed_meanwhile",
          );
          kept.delete(act.one);
        }
      }
      for (let n = 0; n < count; n += 1) {
        const together = [...kept].filter(([, folder]) => folder === kept.get(n)).map(([other]) => other);
        const { folder } = await findApplicationForStaff(both, { id: id(n), locale: "it" });
        expect(folder?.id ?? null).toBe(kept.get(n) ?? null);
        expect(new Set(folder?.applications.map((one) => one.id) ?? [])).toEqual(
          new Set(kept.has(n) ? together.map(id) : []),
        );
        const seen = await findApplicationForStaff(n % 2 === 0 ? mobility : archive, { id: id(n), locale: "it" });
        const theirs = kept.has(n) ? together.filter((other) => other % 2 === n % 2) : [];
        expect([new Set(seen.folder?.applications.map((one) => one.id) ?? []), seen.folder?.hidden ?? 0]).toEqual([
          new Set(theirs.map(id)),
          kept.has(n) ? together.length - theirs.length : 0,
        ]);
      }
      const found = await findFolders(both, { query: `di ${ids[0]}` });
      expect(new Set(found.map((folder) => folder.id)), "an empty folder is nobody's").toEqual(new Set(kept.values()));
    }),
    { numRuns: 8 },
  );
});
