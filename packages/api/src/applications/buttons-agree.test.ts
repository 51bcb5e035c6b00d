import { makeApplication } from "@sportello/db/factories/make-application";
import { pathTo } from "@sportello/db/factories/path-to";
import { testDatabase } from "@sportello/db/testing/database";
import { type Status, statuses } from "@sportello/domain/applications/status";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { isRefused } from "../refused.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { accept } from "./accept.ts";
import { assignOffice } from "./assign-office.ts";
import { assign } from "./assign.ts";
import { cancelIntegration } from "./cancel-integration.ts";
import { findApplicationForStaff } from "./find-for-staff.ts";
import { reject } from "./reject.ts";
import { release } from "./release.ts";
import { reopen } from "./reopen.ts";
import { requestIntegration } from "./request-integration.ts";
import { revoke } from "./revoke.ts";
import { takeCharge } from "./take-charge.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
const people = ["the assignee", "a colleague", "the head of the office", "a reader"] as const;
type Who = (typeof people)[number];
let staff: Record<Who, StaffContext>;

/** A life leads there, in a service that registers or in one that does not. */
const reachable = statuses
  .filter((status) => status !== "draft")
  .flatMap((status) =>
    ([true, false] as const).flatMap((isRegistered) => {
      try {
        return pathTo(status, isRegistered) && [[status, isRegistered] as const];
      } catch {
        return [];
      }
    }),
  );

/** What each button does when it is pressed. */
const verbs = {
  takeCharge: (ctx: StaffContext, id: string) => takeCharge(ctx, { id }),
  assign: (ctx: StaffContext, id: string) => assign(ctx, { id, staffId: staff["the head of the office"].actor.id }),
  assignOffice: (ctx: StaffContext, id: string) => assignOffice(ctx, { id, officeId: town.archive.id }),
  release: (ctx: StaffContext, id: string) => release(ctx, { id }),
  requestIntegration: (ctx: StaffContext, id: string) =>
    requestIntegration(ctx, { id, text: "Manca una pagina.", paths: [] }),
  cancelIntegration: (ctx: StaffContext, id: string) => cancelIntegration(ctx, { id }),
  accept: (ctx: StaffContext, id: string) => accept(ctx, { id, documentUploadIds: [], amount: 0 }),
  reject: (ctx: StaffContext, id: string) => reject(ctx, { id, reason: "No." }),
  revoke: (ctx: StaffContext, id: string) => revoke(ctx, { id, reason: "Presentata due volte." }),
  reopen: (ctx: StaffContext, id: string) => reopen(ctx, { id, reason: "Ricorso accolto." }),
} as const;
type Command = keyof typeof verbs;
const commands = Object.keys(verbs) as Command[];

class Undone extends Error {}

/** Presses the button and takes everything back: the next one is pressed on the same application. Null when it was done. */
const pressed = async (ctx: StaffContext, id: string, command: Command): Promise<string | null> => {
  try {
    await ctx.inTenant(async (tx) => {
      await verbs[command]({ ...ctx, inTenant: (work) => work(tx) }, id);
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return null;
    if (isRefused(error)) return error.code;
    throw error;
  }
  throw new Error("unreachable: either it is taken back or it is refused");
};

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  await town.staff("operator", [town.archive]);
  staff = {
    "the assignee": await town.staff("operator", [town.mobility]),
    "a colleague": await town.staff("operator", [town.mobility]),
    "the head of the office": await town.staff("manager", [town.mobility]),
    "a reader": await town.staff("reader", [town.mobility]),
  };
});

describe.each(reachable)(
  "an application in %s (of a service that registers: %s)",
  (status: Status, isRegistered: boolean) => {
    let id: string;
    beforeAll(async () => {
      const citizen = await town.citizen();
      ({ id } = await makeApplication(runtime.database, town.tenantId, {
        service: isRegistered ? town.ztl : town.simple,
        personId: citizen.actor.id,
        officeId: town.mobility.id,
        status,
        isRegistered,
        assigneeId: staff["the assignee"].actor.id,
      }));
    });

    test.each(people)(
      "shows %s the buttons that work, and of each other says just why it would be refused",
      async (who) => {
        const { allowed, refusals } = await findApplicationForStaff(staff[who], { id, locale: "it" });
        const said = Object.fromEntries(
          commands.map((command) => [
            command,
            allowed.includes(command)
              ? null
              : (refusals.find((one) => one.command === command)?.refusal ?? "no reason"),
          ]),
        );
        const done: Record<string, string | null> = {};
        for (const command of commands) done[command] = await pressed(staff[who], id, command);
        expect(said).toEqual(done);
      },
    );
  },
);
