import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { makeMovesScene } from "../testing/moves-scene.ts";
import { testRuntime } from "../testing/runtime.ts";
import { accept } from "./accept.ts";
import { assign } from "./assign.ts";
import { findApplicationForStaff } from "./find-for-staff.ts";
import { reject } from "./reject.ts";
import { takeCharge } from "./take-charge.ts";
import { withdraw } from "./withdraw.ts";

const database = testDatabase();
const runtime = testRuntime(database);
type Scene = Awaited<ReturnType<typeof makeMovesScene>>;
let { town, citizen, operator, colleague, application, seen, events }: Scene = {} as Scene;

beforeAll(async () => {
  ({ town, citizen, operator, colleague, application, seen, events } = await makeMovesScene(runtime, database.owner));
});

describe("two people at the same instant", () => {
  const outcomes = async (moves: readonly Promise<unknown>[]) => {
    const settled = await Promise.allSettled(moves);
    const refused = settled.flatMap((move) =>
      move.status === "rejected" ? [(move.reason as { code: string }).code] : [],
    );
    return { won: settled.length - refused.length, refused };
  };

  test.each(Array.from({ length: 10 }, (_, round) => round))(
    "accept and withdraw: one wins, the other is told, the history is one (round %i)",
    async () => {
      const id = await application("in_charge");
      const { won, refused } = await outcomes([
        accept(operator, { id, documentUploadIds: [] }),
        withdraw(citizen, { id }),
        reject(operator, { id, reason: "no" }),
      ]);
      expect(won).toBe(1);
      for (const code of refused) expect(["changed_meanwhile", "not_in_this_status"]).toContain(code);
      const { timeline, status } = await seen(id);
      expect(timeline.at(-1)?.to).toBe(status);
      expect(timeline.filter(({ from }) => from === "in_charge")).toHaveLength(1);
      expect(await events(id)).toHaveLength(1);
    },
  );

  test("twenty operators take charge: one has it", async () => {
    const id = await application("submitted");
    const crew = await Promise.all(Array.from({ length: 20 }, () => town.staff("operator", [town.mobility])));
    expect(await outcomes(crew.map((ctx) => takeCharge(ctx, { id })))).toMatchObject({ won: 1 });
    expect(
      (await findApplicationForStaff(operator, { id, locale: "it" })).timeline.filter(
        ({ command }) => command === "takeCharge",
      ),
    ).toHaveLength(1);
  });

  test("the assignee decides while the application is handed to a colleague: the decision is of who had it", async () => {
    const id = await application("in_charge");
    const { won, refused } = await outcomes([
      accept(operator, { id, documentUploadIds: [] }),
      assign(operator, { id, staffId: colleague.actor.id }),
    ]);
    expect([won, refused.length]).toEqual([1, 1]);
  });
});

describe("a withdrawal", () => {
  test("is the applicant's alone, and ends the application", async () => {
    const id = await application("in_charge");
    await expect(withdraw(await town.citizen(), { id })).rejects.toMatchObject({ code: "not_found" });
    await withdraw(citizen, { id, reason: "Non serve più." });
    expect(await seen(id)).toMatchObject({ status: "withdrawn", allowed: [] });
  });
});
