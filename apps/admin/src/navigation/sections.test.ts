import { permissionsOf } from "@sportello/domain/access/permissions";
import { describe, expect, it, test } from "vitest";
import { holdsPath, homeOf, sections, sectionsFor } from "./sections.ts";

describe("the menu", () => {
  test.each([
    ["reader", ["applications", "team", "statistics", "services"]],
    ["operator", ["applications", "counter", "team", "statistics", "services"]],
    [
      "manager",
      [
        "applications",
        "counter",
        "team",
        "statistics",
        "texts",
        "registrations",
        "payments",
        "actions",
        "connectors",
        "services",
      ],
    ],
    [
      "administrator",
      [
        "registrations",
        "payments",
        "actions",
        "connectors",
        "services",
        "subforms",
        "offices",
        "staff",
        "settings",
        "audit",
      ],
    ],
  ] as const)("shows a %s what they may read", (role, keys) => {
    expect(sectionsFor(permissionsOf[role]).map(({ key }) => key)).toEqual(keys);
  });

  test.each([
    ["operator", "/pratiche"],
    ["administrator", "/registrazioni"],
  ] as const)("brings a %s to their first page", (role, href) => {
    expect(homeOf(permissionsOf[role])).toBe(href);
  });

  it("marks the section of a page below it, not the one with a similar name", () => {
    const registrations = sections.find(({ key }) => key === "registrations");
    expect(registrations && holdsPath(registrations, "/registrazioni/0190")).toBe(true);
    expect(registrations && holdsPath(registrations, "/registro")).toBe(false);
  });

  test.each(["/gruppi", "/elenchi", "/elenchi/0190", "/servizi", "/servizi/ztl-access/modifica"])(
    "marks the services alone on %s",
    (path) => {
      expect(sections.filter((section) => holdsPath(section, path)).map(({ key }) => key)).toEqual(["services"]);
    },
  );
});
