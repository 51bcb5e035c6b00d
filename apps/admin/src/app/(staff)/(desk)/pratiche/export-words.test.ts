import { exportWords } from "@sportello/api/queue-exports/words";
import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../testing/messages.ts";

describe("a file of the queue and the queue on the screen call things the same", () => {
  test.each(locales.flatMap((locale) => statuses.map((status) => [status, locale] as const)))(
    "%s, in %s",
    (status, locale) => {
      expect(exportWords[locale].statuses[status]).toBe(messagesOf(locale).status[status]);
    },
  );

  test.each(
    locales.flatMap((locale) =>
      (["service", "status", "office", "assignee", "language"] as const).map((column) => [column, locale] as const),
    ),
  )("the column %s, in %s", (column, locale) => {
    expect(exportWords[locale].columns[column]).toBe(messagesOf(locale).queue[column]);
  });

  test.each(locales)("the two outcomes, in %s", (locale) => {
    expect(exportWords[locale].outcomes).toEqual({
      accepted: messagesOf(locale).status.accepted,
      rejected: messagesOf(locale).status.rejected,
    });
  });
});
