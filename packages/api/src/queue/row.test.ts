import { finalStatuses, statuses } from "@sportello/domain/applications/status";
import { describe, expect, test } from "vitest";
import { itemOf, type Row } from "./row.ts";

const row = (change: Partial<Row> = {}): Row => ({
  id: "a1",
  code: "AN0123456789ABC",
  service_version_id: "v1",
  status: "in_charge",
  submitted_at: new Date("2026-11-02T10:00:00Z"),
  due_on: "2026-12-02",
  assignee_id: "s1",
  assignee: "Anna Lombardi",
  office: { it: "Polizia locale" },
  given_name: "Mario",
  family_name: "Rossi",
  fiscal_code: "RSSMRA80A01H501U",
  registration_number: null,
  updated_at: new Date("2026-11-03T10:00:00Z"),
  locale: "it",
  ...change,
});
const label = { title: { it: "Accesso alla ZTL" }, isRegistered: true };

describe("a row of the queue", () => {
  test("is JSON: instants ISO, the last day a day, names put together", () => {
    const item = itemOf(row(), label);
    expect(JSON.parse(JSON.stringify(item))).toEqual(item);
    expect(item).toMatchObject({
      applicant: { name: "Mario Rossi", fiscalCode: "RSSMRA80A01H501U" },
      submittedAt: "2026-11-02T10:00:00.000Z",
      movedAt: "2026-11-03T10:00:00.000Z",
      dueOn: "2026-12-02",
      assignee: { id: "s1", name: "Anna Lombardi" },
    });
  });

  test("of a guest without a name says so by a dash, and has no code", () => {
    expect(itemOf(row({ given_name: "", family_name: "", fiscal_code: null }), label).applicant).toEqual({
      name: "—",
      fiscalCode: null,
    });
  });

  test("of nobody's has nobody, and without a last day has none", () => {
    expect(itemOf(row({ assignee_id: null, assignee: null, due_on: null }), label)).toMatchObject({
      assignee: null,
      dueOn: null,
    });
  });

  test.each(statuses)("in %s says whether its number is still to come", (status) => {
    const isAlive = !(finalStatuses as readonly string[]).includes(status);
    expect(itemOf(row({ status }), label).isRegistrationPending).toBe(isAlive);
    expect(itemOf(row({ status, registration_number: "1/2026" }), label).isRegistrationPending).toBe(false);
    expect(itemOf(row({ status }), { ...label, isRegistered: false }).isRegistrationPending).toBe(false);
  });

  test("with an office that has no name is a broken installation", () => {
    expect(() => itemOf(row({ office: { de: "Gemeindepolizei" } }), label)).toThrow();
  });
});
