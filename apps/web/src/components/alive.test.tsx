// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SheetActions } from "../app/[locale]/servizi/[slug]/sheet-actions.tsx";
import { router } from "../testing/router.ts";
import { SearchAsYouType } from "./catalogue/search-as-you-type.tsx";
import { KeepFresh } from "./keep-fresh.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  for (const told of Object.values(router)) told.mockClear();
});

describe("the search that follows the typing", () => {
  const field = (query = "") => (
    <SearchAsYouType action="/servizi" id="cerca" query={query} filters={[["argomento", "ztl"]]} placeholder="Cerca" />
  );
  const type = (text: string) => fireEvent.input(screen.getByRole("searchbox"), { target: { value: text } });

  test("asks once, when the typing pauses, and keeps the filters in the address", () => {
    render(field());
    type("c");
    type("ca");
    type("carta");
    expect(router.replace).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(router.replace.mock.calls).toEqual([["/servizi?cerca=carta&argomento=ztl", { scroll: false }]]);
  });

  test("asks nothing when the text comes back to what was asked, or is only spaces around it", () => {
    render(field("ztl"));
    type("ztl ");
    vi.advanceTimersByTime(300);
    type("ztl");
    vi.advanceTimersByTime(300);
    expect(router.replace).not.toHaveBeenCalled();
  });

  test("emptied, shows everything the filters leave", () => {
    render(field("ztl"));
    type("");
    vi.advanceTimersByTime(300);
    expect(router.replace.mock.calls[0]?.[0]).toBe("/servizi?argomento=ztl");
  });

  test("left before the pause is over, asks nothing", () => {
    const { unmount } = render(field());
    type("carta");
    unmount();
    vi.advanceTimersByTime(1000);
    expect(router.replace).not.toHaveBeenCalled();
  });

  test("dangerous characters are part of the words, not of the address", () => {
    render(field());
    type("a&argomento=x#<b>");
    vi.advanceTimersByTime(300);
    const asked = new URL(String(router.replace.mock.calls[0]?.[0]), "https://x");
    expect([...asked.searchParams]).toEqual([
      ["cerca", "a&argomento=x#<b>"],
      ["argomento", "ztl"],
    ]);
  });
});

describe("a page that waits for something being made", () => {
  test("asks every two seconds, and gives up after three minutes", () => {
    render(<KeepFresh isPending />);
    vi.advanceTimersByTime(10_000);
    expect(router.refresh).toHaveBeenCalledTimes(5);
    vi.advanceTimersByTime(10 * 60_000);
    expect(router.refresh.mock.calls.length).toBeLessThanOrEqual(90);
  });

  test("stops as soon as it is there", () => {
    const { rerender } = render(<KeepFresh isPending />);
    vi.advanceTimersByTime(2000);
    rerender(<KeepFresh isPending={false} />);
    vi.advanceTimersByTime(60_000);
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  test("asks nothing while nobody looks", () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    render(<KeepFresh isPending />);
    vi.advanceTimersByTime(60_000);
    expect(router.refresh).not.toHaveBeenCalled();
  });
});

describe("what can be done with a sheet", () => {
  const words = { share: "Condividi", copied: "Indirizzo copiato", print: "Stampa" };
  const settle = () => vi.advanceTimersByTimeAsync(10);

  test("on a device that shares, its own sheet opens; closing it says nothing", async () => {
    const share = vi.fn<(what: object) => Promise<void>>().mockRejectedValue(new Error("closed"));
    vi.stubGlobal("navigator", { share });
    render(<SheetActions title="ZTL" words={words} />);
    fireEvent.click(screen.getByRole("button", { name: "Condividi" }));
    await settle();
    expect(share).toHaveBeenCalledWith({ title: "ZTL", url: location.href });
    expect(screen.getByRole("status").textContent).toBe("");
    vi.unstubAllGlobals();
  });

  test("prints", () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal("print", print);
    window.print = print;
    render(<SheetActions title="ZTL" words={words} />);
    fireEvent.click(screen.getByRole("button", { name: "Stampa" }));
    expect(print).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});
