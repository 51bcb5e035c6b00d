// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import type { SaveState } from "../draft-saver.ts";
import { SaveLine } from "./save-line.tsx";

type Given = {
  readonly onSave?: () => void;
  readonly locale?: (typeof locales)[number];
};
const line = (state: SaveState, { onSave = () => undefined, locale = "it" }: Given = {}) =>
  alive(<SaveLine state={state} onSave={onSave} />, { locale });

describe("whether the form is kept", () => {
  test.each([
    [{ kind: "saved", at: null }, "Tutto salvato", "Alles gespeichert"],
    [{ kind: "saving" }, "Salvataggio…", "Wird gespeichert…"],
  ] as const)("%j is said in passing, and nothing is to be done", (state, italian, german) => {
    const { unmount } = line(state);
    expect(screen.getByRole("status").textContent).toBe(italian);
    expect(screen.queryByRole("button")).toBeNull();
    unmount();
    line(state, { locale: "de" });
    expect(screen.getByRole("status").textContent).toBe(german);
  });

  test("not kept says why, at once, and offers to try again", async () => {
    const onSave = vi.fn<() => void>();
    const { user } = line(
      { kind: "failed", failure: { kind: "refused", code: "not_allowed", params: {} } as never },
      { onSave },
    );
    expect(screen.getByRole("alert").textContent).toContain("Il tuo ruolo non lo permette.");
    await user.click(screen.getByRole("button", { name: "Salva di nuovo" }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test("a server that does not answer is no fault of the form", () => {
    line({ kind: "failed", failure: { kind: "unanswered" } as never });
    expect(screen.getByRole("alert").textContent).not.toBe("");
    expect(screen.getByRole("button", { name: "Salva di nuovo" })).toBeTruthy();
  });

  test.each(locales)("what cannot be kept is told with its place, in %s", (locale) => {
    line(
      {
        kind: "refused",
        faults: [
          { path: "components.0.components.1.label", code: "html" },
          { path: "components.1.key", code: "duplicate_key" },
        ],
      },
      { locale },
    );
    const items = screen.getAllByRole("listitem").map(({ textContent }) => textContent ?? "");
    expect(items).toHaveLength(2);
    expect(items[0]).toMatch(/^components\.0\.components\.1\.label: .+/);
    expect(items[1]).toMatch(/^components\.1\.key: .+/);
    expect(items.join()).not.toMatch(/duplicate_key|: html/);
  });

  test("a colleague who was quicker is more than a failure: there is no trying again, only theirs to be seen", () => {
    line({ kind: "overtaken" });
    expect(screen.getByRole("alert").textContent).toContain("Un collega ha salvato questo modulo");
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Ricarica la pagina"]);
  });
});
