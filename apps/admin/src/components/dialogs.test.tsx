// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../testing/alive.tsx";
import { messagesOf } from "../testing/messages.ts";
import type { Failure } from "../trpc/refusal-of.ts";
import { Button } from "./button.tsx";
import { DialogEnd } from "./dialog-end.tsx";
import { MobileMenu } from "./mobile-menu.tsx";
import { ModalDialog } from "./modal-dialog.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { submitByKeys } from "./submit-by-keys.ts";

const words = messagesOf("it");

const Opened = ({ isDismissable = false }: { readonly isDismissable?: boolean }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Apri</Button>
      <ModalDialog title="Conferma" isOpen={isOpen} onClose={() => setOpen(false)} isDismissable={isDismissable}>
        <input aria-label="Primo" />
        <input aria-label="Ultimo" />
      </ModalDialog>
    </>
  );
};
const opened = async (isDismissable = false) => {
  const { user } = alive(<Opened isDismissable={isDismissable} />);
  await user.click(screen.getByRole("button", { name: "Apri" }));
  return { user, dialog: screen.getByRole("dialog", { name: "Conferma" }) };
};
const isGone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

describe("how a dialog ends", () => {
  const end = (more: Partial<Parameters<typeof DialogEnd>[0]> = {}, locale: (typeof locales)[number] = "it") => {
    const onBack = vi.fn();
    const { user } = alive(
      <DialogEnd onBack={onBack} {...more}>
        <Button look="primary">Fatto</Button>
      </DialogEnd>,
      { locale },
    );
    return { user, onBack, names: () => screen.getAllByRole("button").map(({ textContent }) => textContent) };
  };

  test.each(locales)("with the way back before the deed, in %s", async (locale) => {
    const { user, onBack, names } = end({}, locale);
    const { cancel } = messagesOf(locale).common;
    expect(names()).toEqual([cancel, "Fatto"]);
    await user.click(screen.getByRole("button", { name: cancel }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  test("the way back is plain: only the deed is drawn as a button with a border or a ground", () => {
    end();
    const [back, deed] = screen.getAllByRole("button").map(({ className }) => className);
    expect(back?.split(" ")).not.toContain("border");
    expect(back?.split(" ")).not.toContain("bg-primary");
    expect(deed?.split(" ")).toContain("bg-primary");
  });

  test("by another word where «back» could be the deed; what takes away stands first", () => {
    const { names } = end({ back: "Chiudi", start: <Button>Elimina</Button> });
    expect(names()).toEqual(["Elimina", "Chiudi", "Fatto"]);
  });

  test("with nothing but the way back where nothing can be done", async () => {
    const onBack = vi.fn();
    const { user } = alive(<DialogEnd onBack={onBack} />);
    expect(screen.getAllByRole("button")).toHaveLength(1);
    await user.keyboard("{Tab}{Enter}");
    expect(onBack).toHaveBeenCalledOnce();
  });
});

describe("a dialog over the page", () => {
  test("is called by its title and holds the keyboard", async () => {
    const { user, dialog } = await opened();
    for (let n = 0; n < 7; n += 1) {
      await user.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
    for (let n = 0; n < 7; n += 1) {
      await user.tab({ shift: true });
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
  });

  test.each([
    ["Escape", async (user: Awaited<ReturnType<typeof opened>>["user"]) => user.keyboard("{Escape}")],
    [
      "the cross",
      async (user: Awaited<ReturnType<typeof opened>>["user"]) =>
        user.click(within(screen.getByRole("dialog")).getByRole("button", { name: words.common.close })),
    ],
  ])("goes by %s, and the keyboard is where it was", async (_how, close) => {
    const { user } = await opened();
    await close(user);
    await isGone();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Apri" })));
  });

  test("the page behind cannot be reached while it is there", async () => {
    await opened();
    expect(screen.getByText("Apri").closest("[inert], [aria-hidden=true]")).not.toBeNull();
  });

  test("a letter typed in it stays a letter", async () => {
    const { user, dialog } = await opened();
    const field = within(dialog).getByRole<HTMLInputElement>("textbox", { name: "Primo" });
    await user.type(field, "jk?");
    expect(field.value).toBe("jk?");
  });
});

describe("asking why", () => {
  const given = vi.fn<(reason: string) => void>();
  const closed = vi.fn<() => void>();
  const ask = (changes: { isPending?: boolean; failure?: Failure | null } = {}) => {
    given.mockClear();
    closed.mockClear();
    return alive(
      <ReasonDialog
        title="Togli"
        label="Perché?"
        action="Togli"
        isOpen
        isPending={false}
        failure={null}
        onClose={closed}
        onGiven={given}
        {...changes}
      />,
    );
  };
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Perché?" });
  const confirm = () => screen.getByRole("button", { name: "Togli" });

  test.each(["", "   ", "\n"])("%j is no reason: it is said beside the field, once it was tried", async (typed) => {
    const { user } = ask();
    expect(field().getAttribute("aria-invalid")).toBeNull();
    if (typed) await user.type(field(), typed);
    await user.click(confirm());
    expect(given).not.toHaveBeenCalled();
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(words.decision.required)).toBeTruthy();
  });

  test("a reason is given without the spaces around it, and the fault is gone as soon as one types", async () => {
    const { user } = ask();
    await user.click(confirm());
    await user.type(field(), "  Doppia. ");
    expect(field().getAttribute("aria-invalid")).toBeNull();
    await user.click(confirm());
    expect(given.mock.calls).toEqual([["Doppia."]]);
  });

  test("while it is done nothing is given again", async () => {
    const { user } = ask({ isPending: true });
    await user.type(field(), "Doppia.");
    await user.click(confirm());
    expect(given).not.toHaveBeenCalled();
  });

  test("a refusal is told, and the words stay", async () => {
    const { user } = ask({ failure: { kind: "refused", code: "changed_meanwhile", params: {} } as Failure });
    expect(screen.getByRole("alert").textContent).toContain(words.refusal.changed_meanwhile);
    await user.type(field(), "Doppia.");
    expect(field().value).toBe("Doppia.");
  });

  test("no more than a thousand characters", async () => {
    ask();
    expect(field().maxLength).toBe(1_000);
  });

  test("leaving it gives nothing", async () => {
    const { user } = ask();
    await user.type(field(), "Doppia.");
    await user.click(screen.getByRole("button", { name: words.common.cancel }));
    expect(closed).toHaveBeenCalledTimes(1);
    expect(given).not.toHaveBeenCalled();
  });
});

describe("Ctrl+Enter", () => {
  const sent = vi.fn<() => void>();
  const form = () => {
    sent.mockClear();
    return alive(
      <form
        ref={submitByKeys}
        onSubmit={(event) => {
          event.preventDefault();
          sent();
        }}
      >
        <textarea aria-label="Testo" />
        <button type="submit">Invia</button>
      </form>,
    );
  };

  test.each([
    ["{Control>}{Enter}{/Control}", 1],
    ["{Meta>}{Enter}{/Meta}", 1],
    ["{Enter}", 0],
    ["{Shift>}{Enter}{/Shift}", 0],
    ["{Control>}a{/Control}", 0],
  ])("%s in a text of many lines sends %d times", async (keys, times) => {
    const { user } = form();
    await user.click(screen.getByRole("textbox"));
    await user.keyboard(keys);
    expect(sent).toHaveBeenCalledTimes(times);
  });

  test("a form that is gone listens no more", () => {
    const { unmount } = form();
    const field = screen.getByRole("textbox");
    unmount();
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
    expect(sent).not.toHaveBeenCalled();
  });
});

describe("the menu of a narrow screen", () => {
  const menu = () =>
    alive(
      <MobileMenu keys={["applications", "statistics"]}>
        <p>Anna Lombardi</p>
      </MobileMenu>,
      { path: "/pratiche" },
    );
  const opener = () => screen.getByRole("button", { name: words.nav.open });

  test("says whether it is open, has the sections and who is signed in", async () => {
    const { user } = menu();
    expect(opener().getAttribute("aria-expanded")).toBe("false");
    await user.click(opener());
    const dialog = within(screen.getByRole("dialog", { name: words.nav.label }));
    expect(dialog.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["/pratiche", "/statistiche"]);
    expect(dialog.getByText("Anna Lombardi")).toBeTruthy();
  });

  test("closes when a section is chosen", async () => {
    const { user } = menu();
    await user.click(opener());
    const link = within(screen.getByRole("dialog")).getAllByRole("link")[1];
    link?.addEventListener("click", (event) => event.preventDefault());
    if (link) await user.click(link);
    await isGone();
  });

  test("closes by Escape, and the keyboard is on its button", async () => {
    const { user } = menu();
    await user.click(opener());
    await user.keyboard("{Escape}");
    await isGone();
    await waitFor(() => expect(document.activeElement).toBe(opener()));
  });
});
