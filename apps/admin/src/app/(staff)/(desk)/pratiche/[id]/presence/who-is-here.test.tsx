// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { alive, askedOf } from "../../../../../../testing/alive.tsx";
import { WhoIsHere } from "./who-is-here.tsx";

const look = (others: { id: string; name: string }[], locale: "it" | "de" | "en" = "it") =>
  alive(<WhoIsHere applicationId="a1" />, { locale, procedures: { "presence.note": () => ({ others }) } });
const [gino, ada, ugo] = [
  { id: "g", name: "Gino Bianchi" },
  { id: "a", name: "Ada Conti" },
  { id: "u", name: "Ugo Neri" },
];

afterEach(() => vi.useRealTimers());

describe("who has the same application before them", () => {
  test("nobody: nothing is said, and one's own look is noted", async () => {
    look([]);
    await waitFor(() => expect(askedOf("presence.note")).toEqual([{ applicationId: "a1" }]));
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test.each([
    [[gino], "Gino Bianchi sta guardando questa pratica"],
    [[gino, ada], "Gino Bianchi e Ada Conti stanno guardando questa pratica"],
    [[gino, ada, ugo], "Gino Bianchi, Ada Conti e Ugo Neri stanno guardando questa pratica"],
  ])("%j is said politely", async (others, told) => {
    look(others);
    expect(await screen.findByText(told)).toBeTruthy();
    expect(screen.getByRole("status").getAttribute("aria-live")).toBe("polite");
  });

  test("is asked three times a minute, and told once one leaves", async () => {
    vi.useFakeTimers();
    const { unmount } = look([]);
    await act(() => vi.advanceTimersByTimeAsync(60_100));
    expect(askedOf("presence.note")).toHaveLength(4);
    unmount();
    await vi.advanceTimersByTimeAsync(0);
    expect(askedOf("presence.note").at(-1)).toEqual({ applicationId: "a1", isLeaving: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(askedOf("presence.note")).toHaveLength(5);
  });
});
