// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { registration } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { MarkByHandDialog } from "./mark-by-hand-dialog.tsx";

const open = (answer: () => unknown = () => ({})) => {
  const onClose = vi.fn<() => void>();
  return {
    ...alive(<MarkByHandDialog registration={registration()} onClose={onClose} />, {
      procedures: { "registrations.markByHand": answer },
    }),
    onClose,
  };
};
const number = () => screen.getByRole<HTMLInputElement>("textbox");
const date = () => document.querySelector<HTMLInputElement>("input[type=datetime-local]") as HTMLInputElement;
const submit = () => screen.getAllByRole("button").at(-1) as HTMLElement;
const fill = async (user: ReturnType<typeof open>["user"], typed: string, at: string) => {
  if (typed !== "") await user.type(number(), typed);
  fireEvent.change(date(), { target: { value: at } });
  await user.click(submit());
};
const isWrong = (field: HTMLElement) => field.getAttribute("aria-invalid") === "true";

describe("a number read in the protocol system itself", () => {
  test("names the document it is for", () => {
    open();
    expect(screen.getByText("ricevuta.pdf")).toBeTruthy();
  });

  test.each([
    ["2026-11-26T09:15", "2026-11-26T08:15:00.000Z"],
    ["2026-07-01T09:15", "2026-07-01T07:15:00.000Z"],
  ])("at %s on the clock of Italy was %s, summer and winter", async (typed, instant) => {
    const { user, onClose } = open();
    await fill(user, "2026/77", typed);
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(askedOf("registrations.markByHand")).toEqual([{ id: "r1", number: "2026/77", registeredAt: instant }]);
    expect(saidDone()).toHaveLength(1);
    expect(router.refresh).toHaveBeenCalledOnce();
  });

  test.each([
    ["", "2026-11-26T09:15", [true, false]],
    ["   ", "2026-11-26T09:15", [true, false]],
    ["2026/77", "", [false, true]],
    ["", "", [true, true]],
  ])("«%s» at «%s» is not sent: what is missing is said beside it", async (typed, at, wrong) => {
    const { user, onClose } = open();
    await fill(user, typed, at);
    expect([number(), date()].map(isWrong)).toEqual(wrong);
    expect(askedOf("registrations.markByHand")).toEqual([]);
    expect(onClose).not.toHaveBeenCalled();
  });

  test.each([
    ["number", [true, false]],
    ["registeredAt", [false, true]],
  ])("refused for its %s is told at that field, and what was typed stays", async (field, wrong) => {
    const { user, onClose } = open(() => {
      throw refused("invalid_input", { field });
    });
    await fill(user, "2026/77", "2026-11-26T09:15");
    await waitFor(() => expect([number(), date()].map(isWrong)).toEqual(wrong));
    expect(number().value).toBe("2026/77");
    expect(onClose).not.toHaveBeenCalled();
  });

  test("that arrived meanwhile by itself is told as such, and the list is shown as it is", async () => {
    const { user, onClose } = open(() => {
      throw refused("changed_meanwhile");
    });
    await fill(user, "2026/77", "2026-11-26T09:15");
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect([number(), date()].map(isWrong)).toEqual([false, false]);
    await waitFor(() => expect(router.refresh).toHaveBeenCalledOnce());
    expect(onClose).not.toHaveBeenCalled();
  });
});
