// @vitest-environment happy-dom
import { act, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findProof } from "./find-proof.ts";
import { ProveWork } from "./prove-work.tsx";

vi.mock("./find-proof.ts", () => ({ findProof: vi.fn<typeof findProof>() }));

let found: (proof: string | null) => void;
let given: AbortSignal | undefined;

beforeEach(() => {
  vi.mocked(findProof).mockImplementation((_challenge, signal) => {
    given = signal;
    return new Promise((resolve) => {
      found = resolve;
    });
  });
});
afterEach(() => {
  document.body.replaceChildren();
});

const form = () => screen.getByRole<HTMLFormElement>("form");
const field = (name: string) => form().elements.namedItem(name) as HTMLInputElement;
const summary = () => {
  const sent: FormData[] = [];
  const page = render(
    <form
      aria-label="Invio"
      onSubmit={(event) => {
        // What reaches the form's own handler unprevented is what the browser posts.
        if (event.isDefaultPrevented()) return;
        event.preventDefault();
        sent.push(new FormData(event.currentTarget));
      }}
    >
      <ProveWork challenge="c.1" waiting="Un momento: prepariamo l'invio" />
      <button>Invia</button>
    </form>,
  );
  return { ...page, sent };
};
const press = () => act(async () => screen.getByRole("button", { name: "Invia" }).click());

describe("a guest's piece of work", () => {
  test("begins when the summary is read, for this challenge, and is there when the button is pressed", async () => {
    const { sent } = summary();
    expect(findProof).toHaveBeenCalledWith("c.1", expect.any(AbortSignal));
    await act(async () => found("42"));
    await press();
    expect(sent.map((one) => [one.get("sfida"), one.get("prova")])).toEqual([["c.1", "42"]]);
  });

  test("pressed before it is done the button waits, says so, and sends once by itself", async () => {
    const { sent } = summary();
    await press();
    expect(sent).toEqual([]);
    expect(screen.getByRole("status").textContent).toBe("Un momento: prepariamo l'invio");
    await act(async () => found("7"));
    await waitFor(() => expect(sent.map((one) => one.get("prova"))).toEqual(["7"]));
  });

  test("that came to nothing lets the request go all the same: other limits hold", async () => {
    const { sent } = summary();
    await press();
    await act(async () => found(null));
    await waitFor(() => expect(sent.map((one) => one.get("prova"))).toEqual([""]));
  });

  test("says nothing while nobody waits", () => {
    summary();
    expect(screen.getByRole("status").textContent).toBe("");
    expect(field("prova").value).toBe("");
  });

  test("is given up with the page", () => {
    const { unmount } = summary();
    expect(given?.aborted).toBe(false);
    unmount();
    expect(given?.aborted).toBe(true);
  });
});
