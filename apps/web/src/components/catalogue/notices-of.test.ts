import { expect, test } from "vitest";
import type { Availability, ServiceInList } from "../../session/answers.ts";
import { noticesOf } from "./notices-of.ts";

const now = new Date("2026-11-26T08:00:00Z");
const service = (slug: string, availability: Availability): ServiceInList => ({
  id: slug,
  slug,
  title: { it: slug },
  summary: { it: "" },
  category: "ambiente",
  topics: [],
  lifeEvents: [],
  audiences: [],
  office: "urp",
  group: null,
  isFeatured: false,
  availability,
  publishedAt: "2026-01-01T00:00:00.000Z",
});
const told = (...services: ServiceInList[]) =>
  noticesOf(services, now).map(({ service: { slug }, state }) => `${slug} ${state}`);

test.each<[string, Availability, string[]]>([
  ["that is simply open is no news", { state: "open" }, []],
  ["that closes within two months is", { state: "open", at: "2026-12-31T22:59:00.000Z" }, ["x closes"]],
  ["that closes next year is not yet", { state: "open", at: "2027-11-30T00:00:00.000Z" }, []],
  ["that will open is, however late", { state: "not_yet", at: "2027-09-01T00:00:00.000Z" }, ["x opens"]],
  ["that closed last week is", { state: "closed", at: "2026-11-19T00:00:00.000Z" }, ["x closed"]],
  ["that closed last winter is no more", { state: "closed", at: "2026-02-01T00:00:00.000Z" }, []],
  ["that is suspended is", { state: "suspended", reason: { it: "Lavori" } }, ["x suspended"]],
])("a service %s", (_what, availability, expected) => {
  expect(told(service("x", availability))).toEqual(expected);
});

test("what is paused comes first, then day by day", () => {
  const late = service("late", { state: "not_yet", at: "2027-01-10T00:00:00.000Z" });
  const soon = service("soon", { state: "open", at: "2026-12-01T00:00:00.000Z" });
  const paused = service("paused", { state: "suspended" });
  expect(told(late, soon, paused)).toEqual(["paused suspended", "soon closes", "late opens"]);
});
