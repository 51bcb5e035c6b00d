import { makeStaff } from "@sportello/db/factories/make-staff";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeEach, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { editDraft } from "../drafts/edit.ts";
import { saveDraft } from "../drafts/save.ts";
import { publishDraft } from "./publish.ts";
import { reviewDraft } from "./review.ts";
import { compareVersions } from "./versions.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const service = { slug: "simple" };
let town: Town;
let ada: StaffContext;

beforeEach(async () => {
  town = await makeTown(runtime, database.owner);
  const administrator = await town.staff("administrator", []);
  ada = { ...administrator, tenant: { ...administrator.tenant, languages: ["it"] } };
});

const review = () => reviewDraft(ada, { ...service, locale: "it" });
const publish = async () => {
  const { against, revisions } = await review();
  return publishDraft(ada, { ...service, against, revisions });
};
/** Whatever no rule says goes to this colleague of mobility. */
const give = async (staffId = "") => {
  const { options, revisions } = await editDraft(ada, service);
  const assignment = { rules: [], otherwise: { officeId: town.mobility.id, staffId } };
  const content = { ...options, assignment };
  expect(await saveDraft(ada, { ...service, revision: revisions.options, part: "options", content })).toMatchObject({
    isSaved: true,
  });
};

describe("what differs between two publications", () => {
  test("says who is given work by a rule, also who has left since", async () => {
    const [bruno, carla] = await Promise.all(
      ["Bruno", "Carla"].map((givenName) =>
        makeStaff(runtime.database, town.tenantId, { givenName, familyName: "Neri", offices: [town.mobility.id] }),
      ),
    );
    await editDraft(ada, service);
    expect((await review()).people).toEqual([]);
    await give(bruno?.id);
    expect((await review()).people).toEqual([{ id: bruno?.id, name: "Bruno Neri" }]);
    await publish();
    await give(carla?.id);
    await runtime.database.inTenant(town.tenantId, (tx) =>
      tx.staff.update({ where: { id: bruno?.id ?? "" }, data: { isActive: false, endedAt: new Date() } }),
    );
    const people = [
      { id: bruno?.id, name: "Bruno Neri" },
      { id: carla?.id, name: "Carla Neri" },
    ];
    expect((await review()).people).toEqual(expect.arrayContaining(people));
    await publish();
    const compared = await compareVersions(ada, { ...service, from: 2, to: 3, locale: "it" });
    expect(compared.people).toHaveLength(2);
    expect(compared.people).toEqual(expect.arrayContaining(people));
  });

  test("names nobody of another municipality", async () => {
    const other = await makeTown(runtime, database.owner);
    const stranger = await makeStaff(runtime.database, other.tenantId, { givenName: "Straniera" });
    await give(stranger.id);
    const { changes, people } = await review();
    expect(changes?.options).toContainEqual({
      path: "assignment.otherwise.staffId",
      before: null,
      after: stranger.id,
    });
    expect(people).toEqual([]);
  });
});
