// @vitest-environment happy-dom
import { act, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askToSend } from "./ask-to-send.ts";
import { SendAtOnce } from "./send-at-once.tsx";

vi.mock("./ask-to-send.ts", () => ({ askToSend: vi.fn<typeof askToSend>() }));

type Said = Awaited<ReturnType<typeof askToSend>>;
let say: (said: Said) => Promise<void>;
const went: string[] = [];
const posted: unknown[] = [];
const words = { sending: "Invio in corso…", unreachable: "Non raggiungiamo il Comune", unreachableText: "Riprova." };
const next = "/de/servizi/ztl-access/richiesta/d-1/inviata";

beforeEach(() => {
  went.length = 0;
  posted.length = 0;
  vi.mocked(askToSend).mockReset();
  vi.mocked(askToSend).mockImplementation(
    () =>
      new Promise((resolve) => {
        say = (said) => act(async () => resolve(said));
      }),
  );
  vi.spyOn(window.location, "assign").mockImplementation((to) => void went.push(String(to)));
  vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(function post(this: HTMLFormElement) {
    posted.push(new FormData(this).get("chiave"));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** The summary's form. */
const summary = () => {
  const browsers: FormData[] = [];
  const page = render(
    <form
      onSubmit={(event) => {
        // What reaches here unprevented is what the browser posts.
        if (event.isDefaultPrevented()) return;
        event.preventDefault();
        browsers.push(new FormData(event.currentTarget));
      }}
    >
      <input type="hidden" name="chiave" value="k-1" />
      <SendAtOnce words={words} />
      <button>Invia</button>
    </form>,
  );
  return { ...page, browsers };
};
const press = () => act(async () => screen.getByRole("button", { name: "Invia" }).click());

describe("sending from the open page", () => {
  test("the whole form is posted, and the citizen goes where the answer leads", async () => {
    const { browsers } = summary();
    await press();
    expect(vi.mocked(askToSend).mock.calls.map(([{ body }]) => body.get("chiave"))).toEqual(["k-1"]);
    await say({ to: next });
    expect([went, posted, browsers]).toEqual([[next], [], []]);
  });

  test("says that it is under way, and nothing before", async () => {
    summary();
    expect(screen.getByRole("status").textContent).toBe("");
    await press();
    expect(screen.getByRole("status").textContent).toBe("Invio in corso…");
  });

  test("pressed again while it is under way, it is asked once", async () => {
    summary();
    await press();
    await press();
    await say({ to: next });
    expect(askToSend).toHaveBeenCalledTimes(1);
    expect(went).toHaveLength(1);
  });

  test("without a network the page stays, says so, and the next press tries again with the same key", async () => {
    summary();
    await press();
    await say("unreachable");
    expect(screen.getByRole("alert").textContent).toBe("Non raggiungiamo il ComuneRiprova.");
    expect(screen.getByRole("status").textContent).toBe("");
    expect([went, posted]).toEqual([[], []]);
    await press();
    expect(screen.queryByRole("alert")).toBeNull();
    await say({ to: next });
    expect(went).toEqual([next]);
    expect(vi.mocked(askToSend).mock.calls.map(([{ body }]) => body.get("chiave"))).toEqual(["k-1", "k-1"]);
  });

  test("what is refused goes the way of the form, which tells why beside the question", async () => {
    summary();
    await press();
    await say("refused");
    expect([went, posted]).toEqual([[], ["k-1"]]);
  });

  test("what another part of the form holds back is not sent", async () => {
    const hold = (event: Event) => event.preventDefault();
    document.addEventListener("submit", hold, { capture: true });
    summary();
    await press();
    document.removeEventListener("submit", hold, { capture: true });
    expect(askToSend).not.toHaveBeenCalled();
  });

  test("gone back to, the page can be pressed again", async () => {
    summary();
    await press();
    await act(async () => void window.dispatchEvent(new Event("pageshow")));
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe(""));
    await press();
    expect(askToSend).toHaveBeenCalledTimes(2);
  });

  test("left meanwhile, nobody is led anywhere", async () => {
    const { unmount } = summary();
    await press();
    unmount();
    await say({ to: next });
    expect([went, posted]).toEqual([[], []]);
  });
});
