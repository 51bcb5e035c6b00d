// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { router } from "../../../../../../testing/router.ts";
import { LeavingDecision } from "./leaving-decision.tsx";

const words = messagesOf("it").leaving;
const onTakenBack = vi.fn<(order: unknown) => void>();
const order = { command: "reject", id: "a1", reason: "Parole da correggere." };
type Decision = Parameters<typeof LeavingDecision>[0]["decision"];
const held = (changes: Partial<Decision> = {}): Decision => ({
  id: "d1",
  state: "leaving",
  command: "reject",
  isMine: true,
  by: "Gino Bianchi",
  leavesInMs: 8_000,
  refusal: null,
  ...changes,
});
const open = (decision = held(), procedures = {}, takesFocus = true) =>
  alive(<LeavingDecision decision={decision} takesFocus={takesFocus} onTakenBack={onTakenBack} />, { procedures });

beforeEach(() => void onTakenBack.mockClear());
afterEach(() => vi.useRealTimers());

describe("a decision of one's own", () => {
  test("taken just now has the keyboard on the button that takes it back", () => {
    open();
    expect(document.activeElement?.textContent).toBe(words.takeBack);
    expect(screen.getByRole("alert").textContent).toContain("Decisione presa: Rifiuta");
  });

  test("seen later does not steal the keyboard", () => {
    open(held(), {}, false);
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("taken back: nothing left, and what was typed is given back", async () => {
    const { user } = open(held(), { "decisions.takeBack": () => order });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(onTakenBack.mock.calls).toEqual([[order]]));
    expect(saidDone()).toEqual([words.takenBack]);
    expect(askedOf("decisions.takeBack")).toEqual([{ id: "d1" }]);
    expect(router.refresh).toHaveBeenCalled();
  });

  test("too late to take back: said so, and the page shows how it is", async () => {
    const { user } = open(held(), {
      "decisions.takeBack": () => {
        throw refused("not_in_this_status");
      },
    });
    await user.click(screen.getByRole("button", { name: words.takeBack }));
    expect((await screen.findAllByRole("alert")).map(({ textContent }) => textContent)).toContain(
      messagesOf("it").refusal.not_in_this_status,
    );
    expect(onTakenBack).not.toHaveBeenCalled();
    expect(router.refresh).toHaveBeenCalled();
  });

  test("sent at once: the page shows how it is", async () => {
    const { user } = open(held(), { "decisions.sendNow": () => ({ id: "d1" }) });
    await user.click(screen.getByRole("button", { name: words.sendNow }));
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(askedOf("decisions.sendNow")).toEqual([{ id: "d1" }]);
  });
});

describe("the seconds", () => {
  test("are counted down, told once and not every second", () => {
    vi.useFakeTimers({ shouldAdvanceTime: false });
    open(held({ leavesInMs: 3_000 }));
    const clock = () => screen.getByText(/^Parte tra|^Sta partendo/);
    expect(clock().textContent).toBe("Parte tra 3 secondi");
    expect(clock().closest("[aria-hidden=true]")).not.toBeNull();
    act(() => void vi.advanceTimersByTime(2_100));
    expect(clock().textContent).toBe("Parte tra 1 secondo");
    act(() => void vi.advanceTimersByTime(1_000));
    expect(clock().textContent).toBe(words.isLeaving);
  });
});

test("a colleague's decision is told with their name, and cannot be touched", () => {
  open(held({ isMine: false }), {}, false);
  expect(screen.getByText("Gino Bianchi ha deciso: Rifiuta")).toBeTruthy();
  expect(screen.getByText(words.wait)).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});
