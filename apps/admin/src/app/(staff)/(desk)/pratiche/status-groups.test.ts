import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../testing/messages.ts";
import { phaseNames, statusesOf } from "./phases.ts";
import { statusGroups } from "./status-groups.ts";

const groups = (counts: readonly { status: string; count: number }[] = [], locale: (typeof locales)[number] = "it") =>
  statusGroups(createTranslator({ locale, messages: messagesOf(locale) }), {
    byStatus: counts,
    open: 0,
    mine: 0,
    unassigned: 0,
    overdue: 0,
  } as unknown as Parameters<typeof statusGroups>[1]);
const options = (of = groups()) => of.flatMap((group) => group.options);
const labelOf = (value: string, of = groups()) => options(of).find((option) => option.value === value)?.label;

describe("the statuses to choose from", () => {
  test("are all but the draft, which is the citizen's alone; each once", () => {
    const single = options()
      .map(({ value }) => value)
      .filter((value) => !(phaseNames as readonly string[]).includes(value));
    expect(new Set(single)).toEqual(new Set(statuses.filter((status) => status !== "draft")));
    expect(single).toHaveLength(new Set(single).size);
  });

  test("every choice is a filter that the queue understands", () => {
    for (const { value } of options()) expect([value, statusesOf(value)?.length ?? 0]).not.toEqual([value, 0]);
  });

  test("a phase of one status has no choice of its own beside it", () => {
    for (const group of groups()) {
      const values = group.options.map(({ value }) => value);
      expect(values.length === 1 || (phaseNames as readonly string[]).includes(values[0] ?? "")).toBe(true);
      expect(values).not.toHaveLength(2);
    }
  });

  test("say how many are open in each, and a phase the sum of its own", () => {
    const counted = groups([
      { status: "submitted", count: 3 },
      { status: "registered", count: 4 },
      { status: "in_charge", count: 9 },
    ]);
    expect(labelOf("submitted", counted)).toMatch(/ · 3$/);
    expect(labelOf("to_take", counted)).toMatch(/ · 7$/);
    expect(labelOf("in_charge", counted)).toMatch(/ · 9$/);
    expect(labelOf("awaiting_integration", counted)).toMatch(/ · 0$/);
  });

  test("what is concluded is not counted: there are thousands, and nobody waits for them", () => {
    const counted = groups([{ status: "accepted", count: 7_000 }]);
    expect(labelOf("accepted", counted)).toBe(messagesOf("it").status.accepted);
    expect(labelOf("closed", counted)).not.toMatch(/\d/);
  });

  test.each(locales)("are called in %s as everywhere else", (locale) => {
    const { phase, status } = messagesOf(locale);
    expect(groups([], locale).map(({ label }) => label)).toEqual(phaseNames.map((name) => phase[name]));
    expect(labelOf("in_charge", groups([], locale))).toBe(`${status.in_charge} · 0`);
  });
});
