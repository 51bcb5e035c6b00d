// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../testing/alive.tsx";
import { messagesOf } from "../testing/messages.ts";
import { router } from "../testing/router.ts";
import { BrokenPage } from "./broken-page.tsx";
import { LanguageLinks } from "./language-links.tsx";
import { MarkdownField } from "./markdown-field.tsx";
import { TabPages } from "./tab-pages.tsx";

const words = messagesOf("it");
const describedBy = (element: HTMLElement): string =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ")
    .trim();

describe("pages behind tabs", () => {
  const tabs = [
    { id: "a", name: "Richiesta", page: <p>le risposte</p> },
    { id: "b", name: "Messaggi", count: 3, isNew: true, page: <p>i messaggi</p> },
    { id: "c", name: "Note", count: 0, page: <p>le note</p> },
  ];
  const names = () => screen.getAllByRole("tab").map(({ textContent }) => textContent);

  test("say how much is in each, and nothing where nothing is", () => {
    alive(<TabPages label="Pratica" tabs={tabs} />);
    expect(names()).toEqual(["Richiesta", "Messaggi3", "Note"]);
    expect(screen.getByRole("tabpanel", { name: "Richiesta" }).textContent).toBe("le risposte");
  });

  test("arrows move along them, Enter opens: walking past one does not load it", async () => {
    const { user } = alive(<TabPages label="Pratica" tabs={tabs} />);
    await user.tab();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement?.textContent).toBe("Messaggi3");
    expect(screen.getByRole("tabpanel").textContent).toBe("le risposte");
    await user.keyboard("{Enter}");
    expect(screen.getByRole("tabpanel").textContent).toBe("i messaggi");
    await user.keyboard("{End}{Enter}");
    expect(screen.getByRole("tabpanel").textContent).toBe("le note");
  });

  test("the page one reads stays when what is in it changes", async () => {
    const Fresh = () => {
      const [count, setCount] = useState(3);
      return (
        <>
          <button type="button" onClick={() => setCount(4)}>
            Aggiorna
          </button>
          <TabPages
            label="Pratica"
            tabs={tabs.map((tab) => (tab.id === "b" ? { ...tab, count, page: <p>{count} messaggi</p> } : tab))}
          />
        </>
      );
    };
    const { user } = alive(<Fresh />);
    await user.click(screen.getByRole("tab", { name: /Messaggi/ }));
    await user.click(screen.getByRole("button", { name: "Aggiorna" }));
    expect(screen.getByRole("tabpanel").textContent).toBe("4 messaggi");
  });
});

describe("a text with emphasis", () => {
  const Field = ({ first = "" }: { readonly first?: string }) => {
    const [value, setValue] = useState(first);
    return <MarkdownField label="Testo" description="Aiuto" lang="de" value={value} isRequired onChange={setValue} />;
  };
  const marks = words.serviceEditor.markdown;
  const area = () => screen.getByRole<HTMLTextAreaElement>("textbox");
  const press = (name: string) => screen.getByRole("button", { name });

  test.each([
    ["bold", "**Orario**"],
    ["italic", "_Orario_"],
    ["list", "- Orario"],
    ["numbers", "1. Orario"],
    ["link", "[Orario](https://)"],
  ] as const)("%s marks what is selected", async (mark, text) => {
    const { user } = alive(<Field first="Orario" />);
    area().setSelectionRange(0, 6);
    await user.click(press(marks[mark]));
    expect(area().value).toBe(text);
  });

  test("is shown as citizens read it, in its language, and the marks are put away meanwhile", async () => {
    const { user } = alive(<Field first="**Geöffnet** am Montag" />);
    expect([area().lang, describedBy(area())]).toEqual(["de", "Aiuto"]);
    await user.click(press(marks.preview));
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(document.querySelector("strong")?.textContent).toBe("Geöffnet");
    expect(document.querySelector("strong")?.closest("[lang]")?.getAttribute("lang")).toBe("de");
    expect(screen.queryByRole("button", { name: marks.bold })).toBeNull();
    await user.click(press(marks.preview));
    expect(area().value).toBe("**Geöffnet** am Montag");
  });

  test("of nothing says that there is nothing", async () => {
    const { user } = alive(<Field />);
    await user.click(press(marks.preview));
    expect(screen.getByText(marks.empty)).toBeTruthy();
  });

  test("the marks are one stop of the keyboard, walked with arrows", async () => {
    const { user } = alive(<Field />);
    await user.tab();
    expect(document.activeElement?.getAttribute("aria-label")).toBe(marks.bold);
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe(marks.italic);
    await user.tab();
    expect(document.activeElement).toBe(area());
  });
});

describe("the languages", () => {
  test("are each called by their own name; choosing one is remembered, and the page asked for anew", async () => {
    const { user } = alive(<LanguageLinks languages={["it", "de", "en"]} />);
    const buttons = screen.getAllByRole("button");
    expect(buttons.map((one) => [one.lang, one.getAttribute("aria-current")])).toEqual([
      ["it", "true"],
      ["de", "false"],
      ["en", "false"],
    ]);
    const [, german] = buttons;
    if (german) await user.click(german);
    expect(document.cookie).toContain("=de");
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });
});

describe("a page that broke", () => {
  test.each([
    [Object.assign(new Error("secret detail"), { digest: "4711" }), true],
    [new Error("secret detail"), false],
    ["a text", false],
    [null, false],
  ])("%s: the number only where there is one, never what went wrong inside", async (error, hasDigest) => {
    const retry = vi.fn<() => void>();
    const { user } = alive(<BrokenPage error={error} retry={retry} />);
    expect(document.body.textContent?.includes("4711")).toBe(hasDigest);
    expect(document.body.textContent).not.toContain("secret detail");
    await user.click(screen.getByRole("button", { name: words.common.retry }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
