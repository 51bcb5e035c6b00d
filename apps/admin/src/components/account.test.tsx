// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { alive } from "../testing/alive.tsx";
import { messagesOf } from "../testing/messages.ts";
import { router } from "../testing/router.ts";
import { AccountMenu } from "./account-menu.tsx";

const signOut = vi.hoisted(() => vi.fn<(options: object) => Promise<void>>(() => Promise.resolve()));
vi.mock("next-auth/react", () => ({ signOut }));
const assign = vi.fn<(to: string) => void>();
beforeEach(() => {
  signOut.mockClear();
  assign.mockClear();
  vi.stubGlobal("location", { protocol: "https:", assign });
});
afterEach(() => vi.unstubAllGlobals());

const anna: Parameters<typeof AccountMenu>[0] = {
  name: "Anna Lombardi",
  role: "operator",
  languages: ["it", "de", "en"],
};
const menu = (locale: (typeof locales)[number] = "it") => alive(<AccountMenu {...anna} />, { locale });
const words = messagesOf("it");

describe("who is signed in", () => {
  test.each(locales)("is told in %s with name and role, and what the button is for", (locale) => {
    menu(locale);
    expect(screen.getByRole("button").textContent).toBe(
      `Anna Lombardi${messagesOf(locale).role.operator}${messagesOf(locale).nav.account}`,
    );
  });

  test("opens by keyboard, and Escape leads back to the button", async () => {
    const { user } = menu();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("menu")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button")));
  });

  test("each language is called by its own name, in its own language", async () => {
    const { user } = menu();
    await user.click(screen.getByRole("button"));
    const items = within(screen.getByRole("menu")).getAllByRole("menuitem");
    expect(items.map(({ textContent }) => textContent)).toEqual([
      words.language.it,
      words.language.de,
      words.language.en,
      words.nav.signOut,
    ]);
    expect(items.slice(0, 3).map((item) => item.querySelector("[lang]")?.getAttribute("lang"))).toEqual([
      "it",
      "de",
      "en",
    ]);
  });

  test("a language is remembered, in a secure cookie where the site is, and the page asked for anew", async () => {
    const { user } = menu();
    const written = vi.spyOn(document, "cookie", "set");
    await user.click(screen.getByRole("button"));
    await user.click(screen.getByRole("menuitem", { name: words.language.de }));
    await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1));
    expect(written.mock.calls[0]?.[0]).toMatch(/=de; path=\/; max-age=\d+; samesite=strict; secure$/);
    expect(signOut).not.toHaveBeenCalled();
    written.mockRestore();
  });

  test("going out ends the session first, and then loads the sign-in whole: nothing stays in memory", async () => {
    let ended: (() => void) | undefined;
    signOut.mockReturnValueOnce(
      new Promise<void>((resolve) => {
        ended = resolve;
      }),
    );
    const { user } = menu();
    await user.click(screen.getByRole("button"));
    await user.click(screen.getByRole("menuitem", { name: words.nav.signOut }));
    expect(signOut).toHaveBeenCalledWith({ redirect: false });
    expect(assign).not.toHaveBeenCalled();
    act(() => ended?.());
    await waitFor(() => expect(assign.mock.calls).toEqual([["/accesso"]]));
    expect(router.push).not.toHaveBeenCalled();
  });
});
