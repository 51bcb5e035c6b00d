import { expect, test } from "vitest";
import { describeTransitions } from "./describe-transitions.ts";
import { statuses } from "./status.ts";
import { commandNames } from "./transitions.ts";

test("the page about the life of an application says what the table says", async () => {
  await expect(describeTransitions()).toMatchFileSnapshot("../../../../docs/status-machine.md");
});

test.each(statuses)("the page names the status %s", (status) => {
  expect(describeTransitions()).toContain(`* \`${status}\``);
});

test.each(commandNames)("the page names the command %s", (command) => {
  expect(describeTransitions()).toContain(`| \`${command}\``);
});
