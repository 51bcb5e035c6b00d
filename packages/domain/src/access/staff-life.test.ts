import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type StaffRole, staffRoles } from "./actor.ts";
import {
  mayTakeRole,
  moveStaff,
  staffCommands,
  staffCommandsFor,
  staffMoves,
  type StaffState,
  staffStateOf,
  staffStates,
} from "./staff-life.ts";

const came = new Date("2026-01-10T09:00:00Z");
const left = new Date("2026-09-30T12:00:00Z");

test.each([
  [{ isActive: false, enrolledAt: null, endedAt: null }, "invited"],
  [{ isActive: true, enrolledAt: came, endedAt: null }, "active"],
  [{ isActive: false, enrolledAt: came, endedAt: null }, "suspended"],
  [{ isActive: false, enrolledAt: came, endedAt: left }, "ended"],
  [{ isActive: false, enrolledAt: null, endedAt: left }, "ended"],
] as const)("the row %j says %s", (standing, state) => {
  expect(staffStateOf(standing)).toBe(state);
});

const somebody = { role: "operator", isSelf: false, otherAdministrators: 2 } as const;

/** Every state by every command, as an administrator meets them. */
const table: Record<StaffState, Partial<Record<(typeof staffCommands)[number], StaffState>>> = {
  invited: { invite: "invited", end: "ended" },
  active: { suspend: "suspended", end: "ended", resetSecondFactor: "active", resetAccess: "invited" },
  suspended: { restore: "active", end: "ended", resetAccess: "invited" },
  ended: { invite: "invited" },
};

describe.each(staffStates)("somebody who is %s", (state) => {
  test.each(staffCommands)("and the command %s", (command) => {
    const to = table[state][command];
    expect(moveStaff(command, { ...somebody, state })).toEqual(
      to === undefined ? { ok: false, refusal: "not_in_this_status" } : { ok: true, value: to },
    );
  });

  test("is shown the commands that make sense", () => {
    expect(staffCommandsFor({ ...somebody, state })).toEqual(
      staffCommands.filter((command) => table[state][command] !== undefined),
    );
  });
});

test.each(staffCommands)("nobody does %s to themselves", (command) => {
  const [state = "active"] = staffMoves[command].from;
  expect(moveStaff(command, { state, role: "administrator", isSelf: true, otherAdministrators: 3 })).toEqual({
    ok: false,
    refusal: "own_account",
  });
});

test.each(["suspend", "end", "resetAccess"] as const)("the last administrator is not shut out by %s", (command) => {
  const last = { state: "active", role: "administrator", isSelf: false, otherAdministrators: 0 } as const;
  expect(moveStaff(command, last)).toEqual({ ok: false, refusal: "last_administrator" });
  expect(moveStaff(command, { ...last, otherAdministrators: 1 })).toMatchObject({ ok: true });
});

test("the second factor of the last administrator can be reset: they come back with their password", () => {
  expect(
    moveStaff("resetSecondFactor", { state: "active", role: "administrator", isSelf: false, otherAdministrators: 0 }),
  ).toMatchObject({ ok: true });
});

test("an administrator who was invited and never came may be ended although no other one is there", () => {
  expect(
    moveStaff("end", { state: "invited", role: "administrator", isSelf: false, otherAdministrators: 0 }),
  ).toMatchObject({ ok: true });
});

describe("a role", () => {
  test("is given to others, not to oneself", () => {
    expect(mayTakeRole({ ...somebody, state: "active" }, "manager")).toEqual({ ok: true, value: "manager" });
    expect(mayTakeRole({ ...somebody, state: "active", isSelf: true }, "manager")).toEqual({
      ok: false,
      refusal: "own_account",
    });
  });

  test("of the last administrator stays", () => {
    const last = { state: "active", role: "administrator", isSelf: false, otherAdministrators: 0 } as const;
    expect(mayTakeRole(last, "operator")).toEqual({ ok: false, refusal: "last_administrator" });
    expect(mayTakeRole(last, "administrator")).toMatchObject({ ok: true });
  });

  test("of somebody who has gone stays", () => {
    expect(mayTakeRole({ ...somebody, state: "ended" }, "reader")).toEqual({
      ok: false,
      refusal: "not_in_this_status",
    });
  });
});

test("whatever is done one after another, a municipality that has an administrator keeps one", () => {
  const action = fc.oneof(
    fc.record({ who: fc.nat(3), command: fc.constantFrom(...staffCommands) }),
    fc.record({ who: fc.nat(3), role: fc.constantFrom(...staffRoles) }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const people: { state: StaffState; role: StaffRole }[] = [0, 1, 2, 3].map((number) => ({
        state: "active",
        role: number < 2 ? "administrator" : "operator",
      }));
      const working = () => people.filter(({ state, role }) => state === "active" && role === "administrator").length;
      for (const one of actions) {
        const person = people[one.who];
        if (!person) continue;
        const subject = {
          ...person,
          isSelf: false,
          otherAdministrators: working() - Number(person.state === "active" && person.role === "administrator"),
        };
        if ("command" in one) {
          const moved = moveStaff(one.command, subject);
          if (moved.ok) person.state = moved.value;
        } else if (mayTakeRole(subject, one.role).ok) person.role = one.role;
        expect(working()).toBeGreaterThan(0);
      }
    }),
  );
});
