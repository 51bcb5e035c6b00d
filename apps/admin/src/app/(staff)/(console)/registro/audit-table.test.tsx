import { auditActions } from "@sportello/api/audit/record";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { shown } from "../../../../testing/shown.tsx";
import { AuditTable } from "./audit-table.tsx";

type Line = Parameters<typeof AuditTable>[0]["items"][number];
const line = (given: Partial<Line> = {}): Line => ({
  id: "0192f5c0-0000-7000-8000-000000000001",
  action: "staff.role_changed",
  actorKind: "staff",
  actorId: "a",
  actorName: "Sara Neri",
  subjectId: "s",
  subjectName: "Nina Costa",
  address: "192.0.2.7",
  details: { role: "operator → reader" },
  titles: {},
  at: "2026-11-26T08:00:00.000Z",
  ...given,
});

describe("a line of the security log", () => {
  test("says who did what to whom, from where, before and after", async () => {
    const { getAllByRole } = await shown(<AuditTable items={[line()]} />);
    const cells = getAllByRole("cell").map(({ textContent }) => textContent);
    expect(cells.slice(1)).toEqual([
      "Sara Neri",
      "Ruolo cambiatosu Nina Costa",
      "192.0.2.7",
      "Ruolo: Operatore → In sola lettura",
    ]);
  });

  test.each([
    ["citizen", "Cittadino"],
    ["guest", "Ospite"],
    ["system", "Sistema"],
    ["anonymous", "Sconosciuto"],
    ["of tomorrow", "Sconosciuto"],
  ])("of a %s without a name says so", async (actorKind, words) => {
    expect((await shown(<AuditTable items={[line({ actorKind, actorName: null, details: {} })]} />)).text).toContain(
      words,
    );
  });

  test("about what has no name shows its id", async () => {
    expect(
      (await shown(<AuditTable items={[line({ subjectName: null, subjectId: "0192f5c0-aaaa", details: {} })]} />)).text,
    ).toContain("0192f5c0-aaaa");
  });

  test("of an action that another version wrote is shown by its name there", async () => {
    expect(
      (
        await shown(<AuditTable items={[line({ action: "something.of_tomorrow", details: {} })]} />, {
          names: ["something.of_tomorrow"],
        })
      ).text,
    ).toContain("something.of_tomorrow");
  });

  test.each(locales)("has a name for every action in %s", async (locale) => {
    const items = auditActions.map((action, index) =>
      line({
        id: `0192f5c0-0000-7000-8000-${String(index).padStart(12, "0")}`,
        action,
        details: {},
        subjectName: null,
        subjectId: null,
      }),
    );
    const { getAllByRole } = await shown(<AuditTable items={items} />, { locale });
    const named = getAllByRole("row")
      .slice(1)
      .map((row) => row.querySelectorAll("td")[2]?.textContent ?? "");
    expect(named.filter((name) => name === "" || /^[a-z_]+\.[a-z_]+$/.test(name))).toEqual([]);
  });
});
