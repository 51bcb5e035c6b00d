import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assign, Assignment, assignmentFaults, assignmentOperators, type AssignmentRule } from "./assignment.ts";

const office = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const [north, south, archive, mario, lucia] = [office(1), office(2), office(3), office(11), office(12)] as const;

const rule = (
  question: string,
  operator: AssignmentRule["operator"],
  values: string[],
  officeId = north,
  staffId?: string,
): AssignmentRule => ({ question, operator, values, to: { officeId, ...(staffId !== undefined && { staffId }) } });
const answers = (given: Readonly<Record<string, readonly string[]>>) => (path: string) => given[path] ?? [];

describe("a rule fits", () => {
  test.each<[string, AssignmentRule, readonly string[], boolean]>([
    ["the very answer", rule("zona", "is", ["nord"]), ["nord"], true],
    ["another answer", rule("zona", "is", ["nord"]), ["sud"], false],
    ["no answer", rule("zona", "is", ["nord"]), [], false],
    ["a longer answer is another one", rule("via", "is", ["Via Roma"]), ["Via Romagnosi"], false],
    ["capitals, accents and blanks apart", rule("via", "is", ["Via dell'Unità"]), ["  VIA  DELL'UNITA "], true],
    ["the text somewhere inside", rule("via", "contains", ["roma"]), ["Via Romagnosi 3"], true],
    ["the text nowhere", rule("via", "contains", ["roma"]), ["Via Milano 1"], false],
    ["one of a list", rule("zona", "isOneOf", ["nord", "est"]), ["est"], true],
    ["none of a list", rule("zona", "isOneOf", ["nord", "est"]), ["ovest"], false],
    ["one of several ticked boxes", rule("interessi", "is", ["mensa"]), ["scuolabus", "mensa"], true],
    ["any row of a repeating group", rule("vehicles.kind", "isOneOf", ["camion"]), ["auto", "camion"], true],
    ["no row of it", rule("vehicles.kind", "isOneOf", ["camion"]), ["auto", "moto"], false],
    ["yes as it is kept", rule("urgent", "is", ["true"]), ["true"], true],
  ])("%s", (_what, one, given, wanted) => {
    expect(assign({ rules: [one] }, answers({ [one.question]: given }))).toEqual(
      wanted ? { officeId: north, rule: 1 } : null,
    );
  });
});

describe("where an application goes", () => {
  const rules = [rule("zona", "is", ["nord"], north, mario), rule("tipo", "is", ["scavo"], south)];

  test("the first rule that fits wins", () => {
    expect(assign({ rules }, answers({ zona: ["nord"], tipo: ["scavo"] }))).toEqual({
      officeId: north,
      staffId: mario,
      rule: 1,
    });
    expect(assign({ rules }, answers({ zona: ["sud"], tipo: ["scavo"] }))).toEqual({ officeId: south, rule: 2 });
  });

  test("where none fits it goes where the service says, else it stays", () => {
    expect(assign({ rules, otherwise: { officeId: archive, staffId: lucia } }, answers({}))).toEqual({
      officeId: archive,
      staffId: lucia,
      rule: 0,
    });
    expect(assign({ rules }, answers({}))).toBeNull();
    expect(assign({ rules: [] }, answers({ zona: ["nord"] }))).toBeNull();
    expect(assign(undefined, answers({ zona: ["nord"] }))).toBeNull();
  });

  test("whatever the rules, it is one of their offices, the one of the first that fits alone", () => {
    const anyRule = fc.record({
      question: fc.constantFrom("a", "b"),
      operator: fc.constantFrom(...assignmentOperators),
      values: fc.array(fc.constantFrom("x", "y", "xy"), { minLength: 1, maxLength: 3 }),
      to: fc.record({ officeId: fc.constantFrom(north, south) }),
    });
    const given = fc.record({
      a: fc.array(fc.constantFrom("x", "y", "z", "xyz")),
      b: fc.array(fc.constantFrom("x", "y")),
    });
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 6 }), given, (many, said) => {
        const first = many.findIndex((one) => assign({ rules: [one] }, answers(said)) !== null);
        expect(assign({ rules: many, otherwise: { officeId: archive } }, answers(said))).toEqual(
          first === -1 ? { officeId: archive, rule: 0 } : { officeId: many[first]?.to.officeId, rule: first + 1 },
        );
      }),
    );
  });
});

describe("before publishing", () => {
  const choices = new Map<string, ReadonlySet<string> | null>([
    ["zona", new Set(["nord", "sud"])],
    ["via", null],
  ]);
  const staffing = new Map([
    [north, new Set([mario])],
    [south, new Set([lucia])],
    [archive, new Set<string>()],
  ]);

  test.each<[string, Assignment, [string, number][]]>([
    [
      "all well",
      {
        rules: [rule("zona", "isOneOf", ["nord", "sud"]), rule("via", "contains", ["roma"], south, lucia)],
        otherwise: { officeId: north },
      },
      [],
    ],
    [
      "a question that is no longer in the form",
      { rules: [rule("zona", "is", ["nord"]), rule("gone", "is", ["x"])] },
      [["assignment_question", 2]],
    ],
    ["a value nobody can choose", { rules: [rule("zona", "isOneOf", ["nord", "centro"])] }, [["assignment_value", 1]]],
    ["a part of a value is enough where it is to be contained", { rules: [rule("zona", "contains", ["or"])] }, []],
    ["an office that was removed", { rules: [rule("via", "is", ["x"], office(99))] }, [["assignment_office", 1]]],
    ["an office where nobody works", { rules: [], otherwise: { officeId: archive } }, [["assignment_office", 0]]],
    ["a person of another office", { rules: [rule("via", "is", ["x"], north, lucia)] }, [["assignment_person", 1]]],
    [
      "everything at once, each in its place",
      { rules: [rule("gone", "is", ["x"], office(99))], otherwise: { officeId: south, staffId: mario } },
      [
        ["assignment_question", 1],
        ["assignment_office", 1],
        ["assignment_person", 0],
      ],
    ],
  ])("%s", (_what, assignment, wanted) => {
    expect(
      assignmentFaults(Assignment.parse(assignment), choices, staffing).map(({ code, rule: number }) => [code, number]),
    ).toEqual(wanted);
  });
});
