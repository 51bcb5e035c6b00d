// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server.browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { permitAnswers, permitForm, today } from "../testing/permit-form.ts";
import { validate } from "../validate.ts";
import { wordsOf } from "../words.ts";
import { FormIsland, type FormIslandProps } from "./form-island.tsx";
import { FormPage } from "./form-page.tsx";

type Saved = { readonly page: string; readonly answers: Record<string, unknown>; readonly stale?: string };
const savedAt = "2026-11-23T09:00:00.000Z";
let root: Root;
let saves: Saved[];
let answer: () => Response;
let arrival = "navigate";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const form = () => document.querySelector("form") as HTMLFormElement;
const field = (name: string) => form().querySelector(`[name="${name}"]`) as HTMLInputElement;
const status = () => document.querySelector("[role=status].form-save-status")?.textContent ?? "";
const type = (name: string, value: string) => {
  field(name).value = value;
  field(name).dispatchEvent(new Event("input", { bubbles: true }));
};
/** Lets as much time pass as a person needs to look up. */
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

/** The page as the server wrote it, then something done to it, then its scripts. */
const wake = async ({
  before = () => undefined,
  errors = false,
  ...props
}: Partial<FormIslandProps> & { before?: () => unknown; errors?: boolean } = {}) => {
  const answers = { ...permitAnswers, isResident: "no" };
  const wrong = errors ? validate(permitForm, { email: "x" }, { today, page: "applicantPage" }).errors : [];
  document.body.innerHTML = `${renderToStaticMarkup(<FormPage form={permitForm} page="applicantPage" answers={answers} errors={wrong} locale="it" today={today} action="/salva" savedAt={savedAt} />)}<div id="island"></div>`;
  before();
  root = createRoot(document.querySelector("#island") as Element);
  await act(async () => {
    root.render(
      <FormIsland
        formId="service-form"
        form={permitForm}
        page="applicantPage"
        answers={answers}
        today={today}
        locale="it"
        words={wordsOf("it")}
        savedAt={savedAt}
        saveUrl="/api/drafts/1"
        {...props}
      />,
    );
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  saves = [];
  answer = () => Response.json({ savedAt: "2026-11-23T09:05:00.000Z" });
  vi.stubGlobal("fetch", async (_url: string, { body }: { body: string }) => {
    saves.push(JSON.parse(body) as Saved);
    return answer();
  });
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ type: arrival } as unknown as PerformanceEntry]);
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a page of a form whose scripts have come", () => {
  test("asks what the answers make it ask, as they are given", async () => {
    await wake();
    const street = document.querySelector("[data-when=street]") as HTMLElement;
    expect(street.hidden).toBe(true);
    const yes = form().querySelector("[name=isResident][value=yes]") as HTMLInputElement;
    yes.checked = true;
    yes.dispatchEvent(new Event("input", { bubbles: true }));
    expect(street.hidden).toBe(false);
  });

  test("saves what was typed after a moment of quiet, once, and says when", async () => {
    await wake();
    type("email", "m@esempio.it");
    type("email", "ma@esempio.it");
    await pass(2_000);
    expect(saves).toEqual([
      { page: "applicantPage", answers: expect.objectContaining({ email: "ma@esempio.it" }), stale: savedAt },
    ]);
    expect(status()).toBe("Salvato alle 10:05");
    expect(field("_stale").value).toBe("2026-11-23T09:05:00.000Z");
  });

  test("saves also what was typed before they came", async () => {
    await wake({ before: () => (field("email").value = "prima@esempio.it") });
    await pass(2_000);
    expect(saves.map(({ answers }) => answers["email"])).toEqual(["prima@esempio.it"]);
  });

  test("does not save what the browser filled in again on a way back: it may be older than the last save", async () => {
    arrival = "back_forward";
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ type: arrival } as unknown as PerformanceEntry]);
    await wake({ before: () => (field("email").value = "vecchia@esempio.it") });
    await pass(60_000);
    expect(saves).toEqual([]);
    arrival = "navigate";
  });

  test("saves nothing when nothing was typed", async () => {
    await wake();
    await pass(60_000);
    expect([saves, status()]).toEqual([[], ""]);
  });

  test("says that a save failed, tries again, and loses nothing meanwhile", async () => {
    await wake();
    answer = () => new Response(null, { status: 503 });
    type("email", "riprova@esempio.it");
    await pass(2_000);
    expect(status()).toBe(wordsOf("it").saveFailed);
    answer = () => Response.json({ savedAt: "2026-11-23T09:06:00.000Z" });
    await pass(31_000);
    expect(saves.at(-1)?.answers["email"]).toBe("riprova@esempio.it");
    expect(status()).toBe("Salvato alle 10:06");
  });

  test("does not go over a newer save made elsewhere: it says so and stops", async () => {
    await wake();
    answer = () => new Response(null, { status: 409 });
    type("email", "vecchia@esempio.it");
    await pass(2_000);
    expect(status()).toBe(wordsOf("it").saveConflict);
    type("email", "ancora@esempio.it");
    await pass(60_000);
    expect(saves).toHaveLength(1);
  });

  test("does not let the browser leave for a page it cannot reach", async () => {
    await wake();
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const leaving = new Event("submit", { cancelable: true, bubbles: true });
    await act(async () => void form().dispatchEvent(leaving));
    expect(leaving.defaultPrevented).toBe(true);
    expect(status()).toBe(wordsOf("it").saveOffline);
  });

  test("warns who closes the tab with something unsaved, and nobody else", async () => {
    await wake();
    const closing = () => {
      const event = new Event("beforeunload", { cancelable: true });
      globalThis.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(closing()).toBe(false);
    type("email", "nuova@esempio.it");
    expect(closing()).toBe(true);
    await pass(2_000);
    expect(closing()).toBe(false);
  });

  test("brings who made a mistake to the list of what is wrong", async () => {
    await wake({ errors: true });
    expect(document.activeElement?.id).toBe("form-errors");
  });

  describe("when the session is over", () => {
    const typeSignedOut = async (props: Partial<FormIslandProps>) => {
      await wake(props);
      answer = () => new Response(null, { status: 401 });
      type("email", "tardi@esempio.it");
      await pass(2_000);
      return document.querySelector<HTMLAnchorElement>(".form-save-status a");
    };
    const isHeldBack = () => !globalThis.dispatchEvent(new Event("beforeunload", { cancelable: true }));

    test("a citizen signs in again and finds what was typed: it is kept in this browser", async () => {
      const link = await typeSignedOut({
        signInUrl: "/accesso?ritorno=%2Fx",
        keep: { draft: "d-1", key: btoa("k".repeat(32)) },
      });
      expect(status()).toContain(wordsOf("it").saveSignedOut);
      expect([link?.textContent, link?.getAttribute("href"), link?.target]).toEqual([
        wordsOf("it").signInAgain,
        "/accesso?ritorno=%2Fx",
        "",
      ]);
      expect(isHeldBack()).toBe(false);
    });

    test("a guest is not told to sign in: what was typed is on the page, which asks before it closes", async () => {
      const link = await typeSignedOut({ returnKey: "k-1" });
      expect(status()).toBe(wordsOf("it").saveSignedOutHere);
      expect(status()).not.toMatch(/acced/i);
      expect(link).toBeNull();
      expect(isHeldBack()).toBe(true);
    });

    test("where nothing is kept, signing in opens beside the page and not in its place", async () => {
      expect((await typeSignedOut({ signInUrl: "/accesso" }))?.target).toBe("_blank");
    });

    test("the guest's key goes with every save, so that the server can go on by itself", async () => {
      await wake({ returnKey: "k-1" });
      type("email", "ancora@esempio.it");
      await pass(2_000);
      expect(saves).toEqual([expect.objectContaining({ returnKey: "k-1" })]);
    });
  });
});
