// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, askedOf } from "../../../../../testing/alive.tsx";
import { refused } from "../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../testing/messages.ts";
import type { Source } from "./clone-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { ImportReport } from "./import-report.tsx";

type Preview = Parameters<typeof ImportReport>[0]["preview"];
const found = (changes: object = {}): Preview =>
  ({
    service: {
      title: { it: "Permesso altrui", de: "Erlaubnis" },
      summary: { it: "Del comune vicino" },
      questions: 7,
      pages: ["Uno", "Due"],
      level: "cie",
      maxDays: 20,
    },
    notes: [],
    languages: ["it", "de"],
    ...changes,
  }) as unknown as Preview;
const words = messagesOf("it").serviceEditor.import;

describe("what was found elsewhere", () => {
  test.each(locales)("is told with what it asks, in %s", (locale) => {
    alive(<ImportReport preview={found()} />, { locale });
    const status = screen.getByRole("status");
    expect(status.textContent).toContain(locale === "de" ? "Erlaubnis" : "Permesso altrui");
    expect(status.textContent).toContain("7");
    expect(status.textContent).toContain("it, de");
  });

  test.each([
    ["nothing to note", [], true, false, false],
    ["something that differs", [{ code: "registration", detail: "", isBlocking: false }], false, true, false],
    ["something in the way", [{ code: "offence", detail: "components.0", isBlocking: true }], false, false, true],
    [
      "both",
      [
        { code: "registration", detail: "", isBlocking: false },
        { code: "offence", detail: "components.0", isBlocking: true },
      ],
      false,
      true,
      true,
    ],
  ])("with %s", (_what, notes, isSame, differs, isBlocked) => {
    alive(<ImportReport preview={found({ notes })} />);
    expect([words.same, words.differs, words.blocked].map((text) => screen.queryByText(text) !== null)).toEqual([
      isSame,
      differs,
      isBlocked,
    ]);
  });
});

describe("looking at a service elsewhere", () => {
  const open = (preview: (input: never) => unknown = () => found()) => {
    const [onClose, onTake] = [vi.fn<() => void>(), vi.fn<(source: Source) => void>()];
    const opened = alive(<ImportDialog onClose={onClose} onTake={onTake} />, {
      procedures: { "services.previewImport": preview },
    });
    return { ...opened, onClose, onTake, dialog: within(screen.getByRole("dialog")) };
  };
  type Opened = ReturnType<typeof open>;
  const load = ({ user, dialog }: Opened, text: string, name = "servizio.json") =>
    user.upload(dialog.getByLabelText(words.file, { selector: "input" }), new File([text], name));
  const go = ({ dialog }: Opened) => dialog.queryByRole("button", { name: words.go });
  const ask = async ({ user, dialog }: Opened, url: string) => {
    await user.clear(dialog.getByRole("textbox"));
    await user.type(dialog.getByRole("textbox"), `${url}{Enter}`);
  };

  test.each(["", "   "])("at «%s» is looking nowhere: nothing is asked", async (url) => {
    const opened = open();
    if (url !== "") await opened.user.type(opened.dialog.getByRole("textbox"), url);
    await opened.user.click(opened.dialog.getByRole("button", { name: words.read }));
    expect(askedOf("services.previewImport")).toEqual([]);
  });

  test("takes what was read, not what was typed since", async () => {
    const opened = open();
    await ask(opened, "https://uno.example/a");
    await waitFor(() => expect(go(opened)).not.toBeNull());
    await opened.user.type(opened.dialog.getByRole("textbox"), "/altro");
    await opened.user.click(go(opened) as HTMLElement);
    expect(opened.onTake.mock.calls).toEqual([
      [
        {
          from: { kind: "address", url: "https://uno.example/a" },
          title: { it: "Permesso altrui", de: "Erlaubnis" },
          level: "cie",
          maxDays: 20,
        },
      ],
    ]);
  });

  test("a service without an Italian name gets the one there is, to be translated", async () => {
    const opened = open(() =>
      found({ service: { ...found().service, title: { it: "", de: "Erlaubnis" } }, languages: ["de"] }),
    );
    await load(opened, "{}");
    await waitFor(() => expect(go(opened)).not.toBeNull());
    await opened.user.click(go(opened) as HTMLElement);
    expect(Object.keys(opened.onTake.mock.calls[0]?.[0].title ?? {})).toEqual(["it"]);
  });

  test("a file that does not read takes away what was found before: it is not what was chosen", async () => {
    const opened = open();
    await load(opened, "{}");
    await waitFor(() => expect(go(opened)).not.toBeNull());
    await load(opened, "%PDF-1.7", "altro.json");
    expect((await opened.dialog.findByRole("alert")).textContent).toContain(words.notJson);
    expect(go(opened)).toBeNull();
    expect(opened.dialog.queryByText("Permesso altrui")).toBeNull();
  });

  test("an address that fails after a good file leaves no way on with the file", async () => {
    const opened = open((input: { source: { kind: string } }) => {
      if (input.source.kind === "address") throw refused("address_unreadable", { fault: "unreachable" });
      return found();
    });
    await load(opened, "{}");
    await waitFor(() => expect(go(opened)).not.toBeNull());
    await ask(opened, "https://giu.example");
    await waitFor(() => expect(opened.dialog.getByRole("textbox").getAttribute("aria-invalid")).toBe("true"));
    expect(go(opened)).toBeNull();
  });

  test("a good file after a bad one takes the complaint away", async () => {
    const opened = open();
    await load(opened, "no");
    await opened.dialog.findByRole("alert");
    await load(opened, "{}");
    await waitFor(() => expect(go(opened)).not.toBeNull());
    expect(opened.dialog.queryByRole("alert")).toBeNull();
  });

  test("refused for another reason is told above, not at the address", async () => {
    const opened = open(() => {
      throw refused("not_allowed");
    });
    await ask(opened, "https://uno.example");
    expect((await opened.dialog.findByRole("alert")).textContent).toContain("Il tuo ruolo non lo permette.");
    expect(opened.dialog.getByRole("textbox").getAttribute("aria-invalid")).not.toBe("true");
  });

  test("is left without taking anything", async () => {
    const opened = open();
    await opened.user.click(opened.dialog.getByRole("button", { name: "Indietro" }));
    expect(opened.onClose).toHaveBeenCalledOnce();
    expect(opened.onTake).not.toHaveBeenCalled();
  });
});
