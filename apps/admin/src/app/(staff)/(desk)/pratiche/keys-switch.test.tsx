// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { alive } from "../../../../testing/alive.tsx";
import { useKeysSwitch } from "./keys-switch.ts";
import { useKeys } from "./use-keys.ts";

beforeEach(() => localStorage.clear());

const Switch = ({ name }: { readonly name: string }) => {
  const [areOn, switchKeys] = useKeysSwitch();
  return (
    <button type="button" aria-pressed={areOn} onClick={() => switchKeys(!areOn)}>
      {name}
    </button>
  );
};
const isOn = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-pressed");

describe("whether single letters act", () => {
  test("they do until somebody switches them off, and every part of the page hears of it", async () => {
    const { user } = alive(
      <>
        <Switch name="here" />
        <Switch name="there" />
      </>,
    );
    expect([isOn("here"), isOn("there")]).toEqual(["true", "true"]);
    await user.click(screen.getByRole("button", { name: "here" }));
    expect([isOn("here"), isOn("there")]).toEqual(["false", "false"]);
  });

  test("is remembered by this browser", async () => {
    const first = alive(<Switch name="here" />);
    await first.user.click(screen.getByRole("button"));
    first.unmount();
    alive(<Switch name="here" />);
    expect(isOn("here")).toBe("false");
  });

  test("another tab that switches them is followed", () => {
    alive(<Switch name="here" />);
    localStorage.setItem("sportello-staff.keys", "off");
    act(() => void dispatchEvent(new Event("storage")));
    expect(isOn("here")).toBe("false");
  });
});

describe("a letter", () => {
  const perform = vi.fn<(command: string) => boolean>();
  const Page = ({ withDialog = false }: { readonly withDialog?: boolean }) => {
    useKeys({ a: "accept", "?": "help" }, perform);
    return (
      <>
        <input aria-label="field" />
        <textarea aria-label="text" />
        {withDialog ? <div role="dialog" aria-label="open" /> : null}
      </>
    );
  };
  beforeEach(() => perform.mockReset().mockReturnValue(true));

  test("acts wherever the focus is but where somebody types", async () => {
    const { user } = alive(<Page />);
    await user.keyboard("a");
    await user.click(screen.getByLabelText("field"));
    await user.keyboard("a");
    await user.click(screen.getByLabelText("text"));
    await user.keyboard("a?");
    expect(perform.mock.calls).toEqual([["accept"]]);
    expect(screen.getByLabelText<HTMLInputElement>("field").value).toBe("a");
  });

  test("does nothing behind an open dialog", async () => {
    const { user } = alive(<Page withDialog />);
    await user.keyboard("a");
    expect(perform).not.toHaveBeenCalled();
  });

  test.each(["Control", "Meta", "Alt"])("with %s is the browser's own", async (modifier) => {
    const { user } = alive(<Page />);
    await user.keyboard(`{${modifier}>}a{/${modifier}}`);
    expect(perform).not.toHaveBeenCalled();
  });

  test("that had something to do is taken from the browser; one that had not is left to it", async () => {
    alive(<Page />);
    const press = () => !document.dispatchEvent(new KeyboardEvent("keydown", { key: "a", cancelable: true }));
    expect(press()).toBe(true);
    perform.mockReturnValue(false);
    expect(press()).toBe(false);
  });

  test("of a page that is gone does nothing", () => {
    const { unmount } = alive(<Page />);
    unmount();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
    expect(perform).not.toHaveBeenCalled();
  });
});
