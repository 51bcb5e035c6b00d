import { type Status, statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../i18n/messages.ts";
import { shown } from "../testing/shown.tsx";
import { StatusChip } from "./status-chip.tsx";

const classOf = async (status: Status) =>
  (await shown(<StatusChip status={status} />)).body.firstElementChild?.className;

describe.each(locales)("in %s", (locale) => {
  test.each(statuses)("%s is said in words", async (status) => {
    const { text } = await shown(<StatusChip status={status} />, { locale });
    expect(text).toBe(messagesOf(locale).status[status]);
  });
});

test.each(["stamp_pending", "payment_pending", "payment_failed", "awaiting_integration"] as const)(
  "%s stands out as the citizen's turn",
  async (status) => {
    expect(await classOf(status)).toContain("chip-warning");
  },
);
