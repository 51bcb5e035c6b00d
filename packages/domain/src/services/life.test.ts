import { expect, test } from "vitest";
import { serviceStatuses } from "./availability.ts";
import { moveService, serviceCommands } from "./life.ts";

const outcome = {
  activate: { draft: "active", active: null, suspended: "active", archived: "active" },
  suspend: { draft: null, active: "suspended", suspended: null, archived: null },
  archive: { draft: "archived", active: "archived", suspended: "archived", archived: null },
} as const;

const matrix = serviceCommands.flatMap((command) =>
  serviceStatuses.map((status) => [command, status, outcome[command][status]] as const),
);

test.each(matrix)("%s of a published service that is %s leads to %s", (command, status, to) => {
  expect(moveService(command, { status, isPublished: true })).toEqual(
    to === null ? { ok: false, refusal: "not_in_this_status" } : { ok: true, value: to },
  );
});

test("what was never published can only be put away", () => {
  expect(serviceCommands.filter((command) => moveService(command, { status: "draft", isPublished: false }).ok)).toEqual(
    ["archive"],
  );
});
