// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { router } from "../../../../../../testing/router.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import { deskCommandNames } from "./desk-command.ts";
import { RefusedCommands } from "./refused-commands.tsx";
import { useHeldDecision } from "./use-held-decision.ts";

const order = { command: "reject", id: "a1", reason: "Parole" };
const onTakenBack = vi.fn<(given: unknown) => void>();
const Probe = () => {
  const { takeBack, sendNow, isTakingBack, isSending, failure } = useHeldDecision("d1", onTakenBack);
  return (
    <>
      <button type="button" onClick={takeBack}>
        back
      </button>
      <button type="button" onClick={sendNow}>
        now
      </button>
      <output>{JSON.stringify({ isTakingBack, isSending, failure: failure?.kind ?? null })}</output>
    </>
  );
};
const told = (): unknown => JSON.parse(screen.getByRole("status").textContent ?? "");
const still = { isTakingBack: false, isSending: false, failure: null };
const press = async (name: "back" | "now", procedure: string, answer: () => unknown) => {
  onTakenBack.mockClear();
  const { user } = alive(<Probe />, { procedures: { [procedure]: answer } });
  await user.click(screen.getByRole("button", { name }));
};

describe("a decision that waits to leave", () => {
  test("taken back gives back what was typed, is said, and the page is asked anew", async () => {
    await press("back", "decisions.takeBack", () => order);
    await waitFor(() => expect(onTakenBack.mock.calls).toEqual([[order]]));
    expect(saidDone()).toEqual([messagesOf("it").leaving.takenBack]);
    expect(askedOf("decisions.takeBack")).toEqual([{ id: "d1" }]);
    await waitFor(() => expect(told()).toEqual(still));
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  test("sent at once gives nothing back, and is not called done: the page shows it", async () => {
    await press("now", "decisions.sendNow", () => ({}));
    await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1));
    expect(onTakenBack).not.toHaveBeenCalled();
    expect(saidDone()).toEqual([]);
  });

  test.each([
    ["back", "decisions.takeBack"],
    ["now", "decisions.sendNow"],
  ] as const)(
    "%s that came too late says so, gives nothing back, and the page is asked anew",
    async (name, procedure) => {
      await press(name, procedure, () => {
        throw refused("not_in_this_status");
      });
      await waitFor(() => expect(told()).toEqual({ ...still, failure: "refused" }));
      expect(onTakenBack).not.toHaveBeenCalled();
      expect(router.refresh).toHaveBeenCalledTimes(1);
    },
  );

  test("while one of the two is on its way it is said which", async () => {
    let answer: (value: object) => void = () => undefined;
    await press("back", "decisions.takeBack", () => new Promise<object>((resolve) => void (answer = resolve)));
    await waitFor(() => expect(told()).toEqual({ ...still, isTakingBack: true }));
    answer(order);
    await waitFor(() => expect(told()).toEqual(still));
  });
});

describe("what cannot be done", () => {
  test.each(locales)("is told in %s command by command, each with its reason", async (locale) => {
    const { refusal, command } = messagesOf(locale);
    const { getAllByRole } = await shown(
      <RefusedCommands
        refusals={deskCommandNames.map((name) => ({ command: name, refusal: "not_in_this_status" }))}
        alone={[]}
      />,
      { locale },
    );
    expect(getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(
      deskCommandNames.map((name) => `${command[name]}${refusal.not_in_this_status}`),
    );
  });

  test("is out of the way until somebody wonders", async () => {
    const { user } = alive(<RefusedCommands refusals={[{ command: "accept", refusal: "not_allowed" }]} alone={[]} />);
    const folded = screen.getByText(messagesOf("it").decision.whyNot);
    expect(folded.closest("details")?.open).toBe(false);
    await user.click(folded);
    expect(
      within(folded.closest("details") as HTMLElement).getByText(messagesOf("it").refusal.not_allowed),
    ).toBeTruthy();
  });

  test("nothing: no question that leads nowhere", () => {
    const { container } = alive(<RefusedCommands refusals={[]} alone={[]} />);
    expect(container.querySelector("details")).toBeNull();
  });
});
