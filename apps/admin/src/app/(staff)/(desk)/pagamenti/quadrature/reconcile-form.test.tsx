// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../testing/alive.tsx";
import { refused } from "../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../testing/messages.ts";
import { router } from "../../../../../testing/router.ts";
import { ReconcileForm } from "./reconcile-form.tsx";

const words = messagesOf("it").payments;
const day = messagesOf("it").team.fault.day;
const form = (answer: () => unknown = () => ({}), dates = { from: "2026-10-27", to: "2026-11-26" }) =>
  alive(<ReconcileForm {...dates} connectors={["payments"]} />, { procedures: { "payments.reconcile": answer } });
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(new RegExp(`^${label}`));
const ask = () => screen.getByRole("button", { name: words.reconcile });
const said = () =>
  [field(words.dueFrom), field(words.dueTo)].map((one) =>
    one.getAttribute("aria-invalid") === "true"
      ? document.getElementById(one.getAttribute("aria-describedby")?.split(" ").at(-1) ?? "")?.textContent
      : null,
  );

describe("the days of a comparison", () => {
  test.each([
    ["the same day twice", "2026-11-26", "2026-11-26"],
    ["a month", "2026-10-27", "2026-11-26"],
  ])("%s is asked for", async (_what, from, to) => {
    const { user } = form(undefined, { from, to });
    await user.click(ask());
    await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1));
    expect(askedOf("payments.reconcile")).toEqual([{ connector: "payments", from, to }]);
  });

  test.each([
    ["without the first", "", "2026-11-26", [day, null]],
    ["without the last", "2026-10-27", "", [null, day]],
    ["without either", "", "", [day, day]],
    ["the wrong way round", "2026-11-27", "2026-11-26", [null, words.daysReversed]],
  ])("%s is not asked for, and is said beside its field", async (_what, from, to, faults) => {
    const { user } = form();
    fireEvent.change(field(words.dueFrom), { target: { value: from } });
    fireEvent.change(field(words.dueTo), { target: { value: to } });
    await user.click(ask());
    expect(said()).toEqual(faults);
    expect(askedOf("payments.reconcile")).toEqual([]);
  });

  test("an empty field is no fault before one asks", () => {
    form();
    fireEvent.change(field(words.dueTo), { target: { value: "" } });
    expect(said()).toEqual([null, null]);
  });

  test("a refusal is said, and the list is shown as it is", async () => {
    const { user } = form(() => {
      throw refused("connector_down");
    });
    await user.click(ask());
    expect((await screen.findByRole("alert")).textContent).toBe(messagesOf("it").refusal.connector_down);
    expect(router.refresh).toHaveBeenCalledTimes(1);
    expect(field(words.dueFrom).value).toBe("2026-10-27");
  });
});
