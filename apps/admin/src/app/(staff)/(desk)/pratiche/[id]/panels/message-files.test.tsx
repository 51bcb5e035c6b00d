// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../testing/alive.tsx";
import { Kept } from "../../../../../../testing/kept.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import { MessageFiles } from "./message-files.tsx";

const words = messagesOf("it");
const file = (name: string, text = name) => new File([text], name, { type: "application/pdf", lastModified: 1 });
const open = (start: readonly File[] = []) =>
  alive(
    <Kept
      start={start}
      show={(files, onChange) => <MessageFiles files={files} onChange={onChange} isDisabled={false} />}
    />,
  );
const input = () => screen.getByLabelText<HTMLInputElement>(words.decision.addFile);
const names = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);
const many = (count: number) => Array.from({ length: count }, (_, n) => file(`f${n + 1}.pdf`));

describe("the files of a message", () => {
  test("are chosen several at once, and taken out one by one", async () => {
    const { user } = open();
    await user.upload(input(), many(3));
    expect(names()).toEqual(["f1.pdf", "f2.pdf", "f3.pdf"]);
    await user.click(screen.getByRole("button", { name: "Togli f2.pdf" }));
    expect(names()).toEqual(["f1.pdf", "f3.pdf"]);
  });

  test("the same one chosen twice goes once; another of the same name is another", async () => {
    const { user } = open([file("a.pdf")]);
    await user.upload(input(), [file("a.pdf"), file("a.pdf", "another text")]);
    expect(names()).toEqual(["a.pdf", "a.pdf"]);
    await user.click(screen.getAllByRole("button", { name: "Togli a.pdf" })[0] as HTMLElement);
    expect(names()).toEqual(["a.pdf"]);
  });

  test("are five at most: with five no more may be chosen, with one less again", async () => {
    const { user } = open(many(5));
    expect(input().disabled).toBe(true);
    await user.click(screen.getByRole("button", { name: "Togli f5.pdf" }));
    expect(input().disabled).toBe(false);
  });

  test.each([
    [1, "Non aggiunto, perché sarebbe di troppo: f6.pdf."],
    [2, "Non aggiunti, perché sarebbero di troppo: f6.pdf, f7.pdf."],
  ])("%d beyond that is named: nobody thinks it went", async (beyond, said) => {
    const { user } = open();
    await user.upload(input(), many(5 + beyond));
    expect(names()).toHaveLength(5);
    expect(screen.getByRole("status").textContent).toBe(said);
    await user.click(screen.getByRole("button", { name: "Togli f1.pdf" }));
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test.each(locales)("in %s have a name and a help, and none shows no list", async (locale) => {
    const { getByLabelText, queryByRole } = await shown(
      <MessageFiles files={[]} onChange={() => undefined} isDisabled />,
      { locale },
    );
    const control = getByLabelText(messagesOf(locale).decision.addFile);
    expect(control.hasAttribute("disabled")).toBe(true);
    expect(control.getAttribute("aria-describedby")).toBe("message-files-help");
    expect(queryByRole("listitem")).toBeNull();
  });
});
