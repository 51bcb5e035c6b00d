// @vitest-environment happy-dom
import { leavingCommands } from "@sportello/domain/applications/leaving";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, saidDone } from "../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { router } from "../../../../../../testing/router.ts";
import type { DeskCommandName } from "./desk-command.ts";
import { useCommand } from "./use-command.ts";

const close = vi.fn<() => void>();
type Given = Parameters<ReturnType<typeof useCommand>["perform"]>[1];
const given: Given = { text: "Parole", files: [], colleague: "g", office: "o2" };

/** What the hook tells, and two buttons to use it by. */
const Probe = ({ command, what = given }: { readonly command: DeskCommandName; readonly what?: Given }) => {
  const { perform, running, failure, wasOvertaken, taken, forget } = useCommand("a1", close, ["o1", "o3"]);
  return (
    <>
      <button type="button" onClick={() => perform(command, what)}>
        perform
      </button>
      <button type="button" onClick={forget}>
        forget
      </button>
      <output>{JSON.stringify({ running, failure: failure?.kind ?? null, wasOvertaken, taken })}</output>
    </>
  );
};
const told = (): unknown => JSON.parse(screen.getByRole("status").textContent ?? "");
const still = { running: null, failure: null, wasOvertaken: false, taken: false };
const perform = async (command: DeskCommandName, answer: () => unknown, what = given) => {
  close.mockClear();
  const { user } = alive(<Probe command={command} what={what} />, {
    procedures: { [`applications.${command}`]: answer },
  });
  await user.click(screen.getByRole("button", { name: "perform" }));
  return user;
};
const failing = (error: Error) => () => {
  throw error;
};

describe("a command that was carried out", () => {
  test.each(["takeCharge", "release", "assign", "reopen", "cancelIntegration"] as const)(
    "%s: the dialog goes, it is said, and the page is asked anew",
    async (command) => {
      await perform(command, () => ({}));
      await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
      expect(saidDone()).toEqual([`Fatto: ${messagesOf("it").command[command]}`]);
      expect(router.refresh).toHaveBeenCalledTimes(1);
      await waitFor(() => expect(told()).toEqual(still));
    },
  );

  test.each(leavingCommands)(
    "%s only waits to leave: nobody is told that it is done, the page shows where it is taken back",
    async (command) => {
      await perform(command, () => ({}));
      await waitFor(() => expect(told()).toEqual({ ...still, taken: true }));
      expect(saidDone()).toEqual([]);
      expect(router.refresh).toHaveBeenCalledTimes(1);
    },
  );

  test.each([
    ["o2", "an office that is not one's own: it is out of sight, and one goes back to the list", ["/pratiche"], 0],
    ["o3", "another of one's own offices: it stays before one", [], 1],
  ] as const)("handed over to %s, %s", async (office, _what, pushed, refreshed) => {
    await perform("assignOffice", () => ({}), { ...given, office });
    await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
    expect(router.push.mock.calls.flat()).toEqual(pushed);
    expect(router.refresh).toHaveBeenCalledTimes(refreshed);
  });
});

describe("a command that was not", () => {
  test.each([
    "changed_meanwhile",
    "decision_leaving",
    "not_in_this_status",
    "not_the_assignee",
    "awaiting_registration",
  ] as const)("%s: what one saw is old, so the dialog goes and the page is asked anew", async (code) => {
    await perform("reject", failing(refused(code)));
    await waitFor(() => expect(told()).toEqual({ ...still, failure: "refused", wasOvertaken: true }));
    expect(close).toHaveBeenCalledTimes(1);
    expect(router.refresh).toHaveBeenCalledTimes(1);
    expect(saidDone()).toEqual([]);
  });

  test("another refusal leaves the dialog with what was typed, and the page as it is", async () => {
    await perform("reject", failing(refused("reason_required")));
    await waitFor(() => expect(told()).toEqual({ ...still, failure: "refused" }));
    expect(close).not.toHaveBeenCalled();
    expect(router.refresh).not.toHaveBeenCalled();
  });

  test("without an answer nobody knows: the dialog stays, and the page shows what came of it", async () => {
    await perform("reject", failing(new Error("network")));
    await waitFor(() => expect(told()).toEqual({ ...still, failure: "unanswered" }));
    expect(close).not.toHaveBeenCalled();
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  test("is forgotten when one begins anew", async () => {
    const user = await perform("reject", failing(refused("changed_meanwhile")));
    await waitFor(() => expect(told()).toMatchObject({ wasOvertaken: true }));
    await user.click(screen.getByRole("button", { name: "forget" }));
    await waitFor(() => expect(told()).toEqual(still));
  });
});

test("while it is on its way it is said which one runs", async () => {
  let answer: (value: object) => void = () => undefined;
  await perform("release", () => new Promise<object>((resolve) => void (answer = resolve)));
  await waitFor(() => expect(told()).toEqual({ ...still, running: "release" }));
  answer({});
  await waitFor(() => expect(told()).toEqual(still));
});
