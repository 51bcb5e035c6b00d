// @vitest-environment happy-dom
import { useQueryClient } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { isUnderWay, useExportReady } from "./use-export-ready.ts";

const one = (id: string, state: string) => ({ id, state, name: `${id}.xlsx`, rows: 10, rowsDone: 0 });
const Probe = ({ isOn = true }: { readonly isOn?: boolean }) => {
  useExportReady(isOn);
  const client = useQueryClient();
  return (
    <button type="button" onClick={() => void client.invalidateQueries()}>
      ask again
    </button>
  );
};

/** Answers one list after the other, the last for good. */
const answering = (...lists: (readonly object[])[]) => {
  let at = -1;
  return () => lists[Math.min((at += 1), lists.length - 1)] ?? [];
};
const open = (...lists: (readonly object[])[]) =>
  alive(<Probe />, { procedures: { "exports.list": answering(...lists) } });
const again = async (user: ReturnType<typeof alive>["user"], times: number) => {
  await act(async () => user.click(screen.getByRole("button")));
  await waitFor(() => expect(askedOf("exports.list").length).toBeGreaterThanOrEqual(times));
};

test.each([
  ["waiting", true],
  ["running", true],
  ["ready", false],
  ["failed", false],
  ["cancelled", false],
  ["expired", false],
])("a file that is %s is under way: %s", (state, isIt) => {
  expect(isUnderWay({ state })).toBe(isIt);
});

describe("a file in the making", () => {
  test("is said to be ready once, when it becomes so", async () => {
    const { user } = open([one("e1", "running")], [one("e1", "ready")]);
    await waitFor(() => expect(askedOf("exports.list")).toHaveLength(1));
    await again(user, 2);
    await waitFor(() => expect(saidDone()).toHaveLength(1));
    expect(String(saidDone()[0])).toContain("e1.xlsx");
    await again(user, 3);
    expect(saidDone()).toHaveLength(1);
  });

  test("that was ready before one came is no news", async () => {
    const { user } = open([one("e1", "ready")]);
    await waitFor(() => expect(askedOf("exports.list")).toHaveLength(1));
    await again(user, 2);
    expect(saidDone()).toEqual([]);
  });

  test.each(["failed", "cancelled"])("that %s is not said to be ready", async (state) => {
    const { user } = open([one("e1", "waiting")], [one("e1", state)]);
    await waitFor(() => expect(askedOf("exports.list")).toHaveLength(1));
    await again(user, 2);
    expect(saidDone()).toEqual([]);
  });

  test("is told apart from the others", async () => {
    const { user } = open(
      [one("e1", "running"), one("e2", "running"), one("e3", "ready")],
      [one("e1", "running"), one("e2", "ready"), one("e3", "ready")],
    );
    await waitFor(() => expect(askedOf("exports.list")).toHaveLength(1));
    await again(user, 2);
    await waitFor(() => expect(saidDone()).toHaveLength(1));
    expect(String(saidDone()[0])).toContain("e2.xlsx");
  });
});

test("where another part of the page asks already, this one does not", async () => {
  alive(<Probe isOn={false} />);
  expect(askedOf("exports.list")).toEqual([]);
});
