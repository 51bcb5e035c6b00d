// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../../testing/frame.tsx";
import { ScheduleForm } from "./schedule-form.tsx";

const open = (
  opensAt: string | null = null,
  closesAt: string | null = null,
  schedule: (input: never) => unknown = () => ({}),
) =>
  alive(<ScheduleForm slug="ztl" opensAt={opensAt} closesAt={closesAt} />, {
    procedures: { "services.schedule": schedule },
  });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const save = () => screen.getByRole("button", { name: "Salva" });

describe("when applications are taken", () => {
  test.each([
    ["in winter", "2026-12-01T08:00:00.000Z", "2026-12-01T09:00"],
    ["in summer", "2026-07-01T08:00:00.000Z", "2026-07-01T10:00"],
  ])("stands on the clock of Italy, %s", (_when, instant, clock) => {
    open(instant);
    expect([field("Apre").value, field("Chiude").value]).toEqual([clock, ""]);
  });

  test.each([
    ["from an hour on", "2026-12-01T09:00", "", { opensAt: "2026-12-01T08:00:00.000Z", closesAt: null }],
    ["until an hour", "", "2026-07-31T23:59", { opensAt: null, closesAt: "2026-07-31T21:59:00.000Z" }],
    [
      "between two",
      "2026-12-01T09:00",
      "2026-12-31T12:00",
      { opensAt: "2026-12-01T08:00:00.000Z", closesAt: "2026-12-31T11:00:00.000Z" },
    ],
    ["always", "", "", { opensAt: null, closesAt: null }],
  ])("%s", async (_what, opens, closes, sent) => {
    const { user } = open();
    type("Apre", opens);
    type("Chiude", closes);
    await user.click(save());
    await waitFor(() => expect(saidDone()).toEqual(["Apertura e chiusura salvate"]));
    expect(askedOf("services.schedule").map((input) => JSON.parse(JSON.stringify(input)) as object)).toMatchObject([
      { slug: "ztl", ...Object.fromEntries(Object.entries(sent).filter(([, value]) => value === null)) },
    ]);
    expect(
      askedOf("services.schedule").map((input) =>
        Object.entries(input as object)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => [name, name === "slug" ? value : new Date(value as string).toISOString()]),
      ),
    ).toEqual([[["slug", "ztl"], ...Object.entries(sent).filter(([, value]) => value !== null)]]);
  });

  test.each([
    ["2026-12-02T09:00", "2026-12-01T09:00"],
    ["2026-12-01T09:00", "2026-12-01T09:00"],
  ])("opening at %s and closing at %s is told before it is sent", async (opens, closes) => {
    const { user } = open();
    type("Apre", opens);
    type("Chiude", closes);
    expect(screen.getByText("La chiusura viene dopo l'apertura")).toBeTruthy();
    await user.click(save());
    expect(askedOf("services.schedule")).toEqual([]);
  });

  test("a limit is taken away by emptying its field", async () => {
    const { user } = open("2026-12-01T08:00:00.000Z", "2026-12-31T11:00:00.000Z");
    type("Chiude", "");
    await user.click(save());
    await waitFor(() => expect(askedOf("services.schedule")).toMatchObject([{ closesAt: null }]));
  });

  test("refused, says why and keeps what was typed", async () => {
    const { user } = open(null, null, () => {
      throw refused("not_allowed");
    });
    type("Apre", "2026-12-01T09:00");
    await user.click(save());
    expect((await screen.findByRole("alert")).textContent).toContain("Il tuo ruolo non lo permette.");
    expect(field("Apre").value).toBe("2026-12-01T09:00");
  });
});
