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
const flow = "/de/servizi/ztl-access/richiesta/d-1";

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

/** The summary's form; `contacts` is what the citizen wants done with new ones. */
const summary = (contacts?: "solo" | "anche") => {
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
      {contacts ? <input type="hidden" name="recapiti" value={contacts} /> : null}
      <SendAtOnce id="d-1" idempotencyKey="k-1" flow={flow} words={words} />
      <button>Invia</button>
    </form>,
  );
  return { ...page, browsers };
};
const press = () => act(async () => screen.getByRole("button", { name: "Invia" }).click());

describe("sending from the open page", () => {
  test.each([
    ["sent", `${flow}/inviata`],
    ["submitted", `${flow}/inviata`],
    ["stamp_pending", `${flow}/bollo`],
    ["payment_pending", `${flow}/pagamento`],
  ] as const)("once it is %s, the citizen goes to %s", async (status, to) => {
    const { browsers } = summary();
    await press();
    expect(askToSend).toHaveBeenCalledWith({ id: "d-1", idempotencyKey: "k-1" });
    await say({ status });
    expect([went, posted, browsers]).toEqual([[to], [], []]);
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
    await say({ status: "submitted" });
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
    await say({ status: "submitted" });
    expect(went).toEqual([`${flow}/inviata`]);
    expect(vi.mocked(askToSend).mock.calls.map(([{ idempotencyKey }]) => idempotencyKey)).toEqual(["k-1", "k-1"]);
  });

  test("what is refused goes the way of the form, which tells why beside the question", async () => {
    summary();
    await press();
    await say("refused");
    expect([went, posted]).toEqual([[], ["k-1"]]);
  });

  test("who wants the contacts kept sends the form, which keeps them", async () => {
    const { browsers } = summary("anche");
    await press();
    expect(askToSend).not.toHaveBeenCalled();
    expect(browsers.map((form) => form.get("recapiti"))).toEqual(["anche"]);
  });

  test("who wants them for this application alone sends at once", async () => {
    summary("solo");
    await press();
    expect(askToSend).toHaveBeenCalledTimes(1);
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
    await say({ status: "submitted" });
    expect([went, posted]).toEqual([[], []]);
  });
});
