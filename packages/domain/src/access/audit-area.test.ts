import { expect, test } from "vitest";
import { auditAreaOf } from "./audit-area.ts";

test.each([
  ["session.refused", "access"],
  ["application.read", "data"],
  ["applications.handled_in_bulk", "data"],
  ["applications.exported", "exports"],
  ["audit.exported", "exports"],
  ["payment.exported", "exports"],
  ["staff.role_changed", "staff"],
  ["office.closed", "staff"],
  ["tenant.changed", "configuration"],
  ["service.published", "configuration"],
  ["run.woken", "operations"],
  ["something.of_tomorrow", "operations"],
  ["", "operations"],
])("%j belongs to %s", (action, area) => {
  expect(auditAreaOf(action)).toBe(area);
});
