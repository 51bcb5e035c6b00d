import { describe, expect, test } from "vitest";
import { accessLevels, identityLevels, isApplicant, staffRoles, type Actor, type StaffRole } from "./actor.ts";
import { hasPermission, type Permission, permissions, permissionsOf } from "./permissions.ts";

/** What each role may, as the guide for administrators tells it: read across. A right that is not written here is nobody's. */
const table: Record<Permission, readonly StaffRole[]> = {
  "applications.read": ["operator", "manager", "reader"],
  "applications.work": ["operator", "manager"],
  "applications.decide": ["operator", "manager"],
  "applications.revoke": ["manager"],
  "counter.fill": ["operator", "manager"],
  "team.restrict": ["manager"],
  "texts.write": ["manager"],
  "messages.write": ["operator", "manager"],
  "services.read": ["operator", "manager", "reader", "administrator"],
  "services.write": ["administrator"],
  "payments.read": ["manager", "administrator"],
  "payments.mend": ["manager", "administrator"],
  "registrations.read": ["manager", "administrator"],
  "registrations.mend": ["manager", "administrator"],
  "connectors.write": ["manager", "administrator"],
  "jobs.read": ["manager", "administrator"],
  "jobs.mend": ["administrator"],
  "staff.read": ["administrator"],
  "staff.write": ["administrator"],
  "tenant.read": ["administrator"],
  "tenant.write": ["administrator"],
  "audit.read": ["administrator"],
};

describe("who may do what", () => {
  test.each(
    permissions.flatMap((permission) =>
      staffRoles.map((role) => [permission, role, table[permission].includes(role)] as const),
    ),
  )("%s is a right of the %s: %s", (permission, role, may) => {
    expect(hasPermission(role, permission)).toBe(may);
  });

  test("every right belongs to somebody, and no role has one that does not exist or has it twice", () => {
    for (const permission of permissions)
      expect([permission, staffRoles.some((role) => hasPermission(role, permission))]).toEqual([permission, true]);
    for (const role of staffRoles) {
      expect(new Set(permissionsOf[role]).size).toBe(permissionsOf[role].length);
      expect(permissionsOf[role].filter((permission) => !permissions.includes(permission))).toEqual([]);
    }
  });

  test("who shapes the municipality reads no citizen's application, and who decides on them shapes nothing and gives nobody rights", () => {
    const of = (role: StaffRole, area: string) =>
      permissionsOf[role].filter((permission) => permission.startsWith(`${area}.`));
    expect([
      of("administrator", "applications"),
      of("administrator", "messages"),
      of("administrator", "counter"),
    ]).toEqual([[], [], []]);
    for (const role of ["operator", "manager", "reader"] as const)
      expect([of(role, "staff"), of(role, "tenant"), of(role, "audit"), hasPermission(role, "services.write")]).toEqual(
        [[], [], [], false],
      );
  });

  test("a reader only reads", () => {
    expect(permissionsOf.reader.filter((permission) => !permission.endsWith(".read"))).toEqual([]);
  });
});

describe("who hands in an application", () => {
  const actors: readonly [Actor["kind"], boolean][] = [
    ["citizen", true],
    ["guest", true],
    ["present", true],
    ["staff", false],
    ["system", false],
    ["anonymous", false],
  ];
  test.each(actors)("a %s may be the applicant: %s", (kind, may) => {
    expect(isApplicant({ kind } as Actor)).toBe(may);
  });

  test("what a service may ask for are the ways to sign in, in their order, and none at all", () => {
    expect(accessLevels).toEqual(["none", ...identityLevels]);
    expect(identityLevels).toEqual(["spid1", "spid2", "spid3", "cie"]);
  });
});
