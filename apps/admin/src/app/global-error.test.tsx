// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import GlobalError from "./global-error.tsx";

const reload = vi.fn<() => void>();
beforeEach(() => vi.stubGlobal("location", { reload }));
afterEach(() => {
  cleanup();
  reload.mockClear();
  vi.unstubAllGlobals();
});
const open = () => render(<GlobalError />, { container: document });

describe("when not even the frame of a page could be made", () => {
  test("trying again loads the whole page, once for each press, by mouse and by keyboard", async () => {
    open();
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: /^Riprova/ }));
    expect(reload).toHaveBeenCalledTimes(1);
    await user.keyboard("{Enter}");
    expect(reload).toHaveBeenCalledTimes(2);
  });

  test("all three languages speak, each marked as what it is", () => {
    open();
    expect(document.documentElement.lang).toBe("it");
    expect(document.title).toBe("Qualcosa non ha funzionato");
    for (const [lang, text] of [
      ["de", "Etwas hat nicht funktioniert"],
      ["en", "Something went wrong"],
    ] as const)
      expect(document.querySelector(`p[lang=${lang}]`)?.textContent).toContain(text);
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  });
});
