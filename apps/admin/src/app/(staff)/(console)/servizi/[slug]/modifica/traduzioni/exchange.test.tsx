// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { alive, saidDone } from "../../../../../../../testing/alive.tsx";
import { Exchange } from "./exchange.tsx";
import type { Target, WorkText } from "./texts.ts";

const texts: readonly WorkText[] = [
  { area: "sheet", id: "sheet/title", component: "sheet", it: "Nido & scuola", de: "Kita" },
  { area: "form", id: "form/name:label", component: "name", it: 'Nome "vero"; cognome' },
];
const given: { name: string; text: string; type: string }[] = [];
const made: Blob[] = [];
// What the browser would put among its downloads.
vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${made.push(blob as Blob)}`);
vi.spyOn(URL, "revokeObjectURL").mockReturnValue(undefined);
vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
  const blob = made.at(-1) as Blob;
  void blob.text().then((text) => given.push({ name: this.download, text, type: blob.type }));
});
beforeEach(() => {
  given.length = 0;
  made.length = 0;
});

const open = (languages: readonly Target[] = ["de", "en"]) => {
  const onRead = vi.fn<(language: Target, read: Readonly<Record<string, string>>) => void>();
  return {
    ...alive(<Exchange slug="nido" language="de" languages={languages} texts={texts} onRead={onRead} />),
    onRead,
  };
};
const written = async () => {
  await waitFor(() => expect(given).toHaveLength(1));
  return given[0] as (typeof given)[number];
};
const input = () => screen.getByLabelText<HTMLInputElement>("Carica un file tradotto", { selector: "input" });
const file = (name: string, text: string) => new File([text], name);
const xliff = (language: string, id: string, target: string) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="nido" source-language="it" target-language="${language}" datatype="plaintext"><body>
<trans-unit id="${id}"><source>Nido</source><target>${target}</target></trans-unit></body></file></xliff>`;

describe("texts given to a translator", () => {
  test("as XLIFF carry their language in the name, and no markup of ours breaks it", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Scarica XLIFF" }));
    const { name, text, type } = await written();
    expect([name, type]).toEqual(["nido.de.xlf", "application/xliff+xml"]);
    expect(new DOMParser().parseFromString(text, "application/xml").querySelectorAll("trans-unit")).toHaveLength(2);
    expect(text).toContain("Nido &amp; scuola");
  });

  test("as a table hold all languages, quotes and semicolons included", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Scarica CSV" }));
    const { name, text } = await written();
    expect(name).toBe("nido.csv");
    expect(text).toContain("Kita");
    expect(text).toContain('""vero""');
  });

  test.each(["Scarica XLIFF", "Scarica CSV"])("come back from «%s» as they went", async (button) => {
    const { user, onRead } = open();
    await user.click(screen.getByRole("button", { name: button }));
    const { name, text } = await written();
    await user.upload(input(), file(name, text));
    await waitFor(() => expect(onRead).toHaveBeenCalledOnce());
    expect(onRead.mock.calls[0]).toEqual(["de", { "sheet/title": "Kita" }]);
  });
});

describe("texts that come back", () => {
  test("are read into the language the file is in, whichever is looked at, and counted", async () => {
    const { user, onRead } = open();
    await user.upload(input(), file("x.xlf", xliff("en", "sheet/title", "Nursery")));
    await waitFor(() => expect(onRead.mock.calls).toEqual([["en", { "sheet/title": "Nursery" }]]));
    expect(saidDone()).toEqual(["1 testo letto"]);
  });

  test.each([
    ["x.xlf", "<html>", "Il file non è XLIFF"],
    ["x.xliff", "", "Il file non è XLIFF"],
    ["x.csv", "a;b\n1;2", "Il file non è una tabella con la colonna «id»"],
    ["x.xlf", xliff("fr", "sheet/title", "Crèche"), "Il file è in una lingua che non usiamo"],
  ])("%s with %j is refused in words, and nothing is changed", async (name, text, words) => {
    const { user, onRead } = open();
    await user.upload(input(), file(name, text));
    expect((await screen.findByRole("alert")).textContent).toContain(words);
    expect(onRead).not.toHaveBeenCalled();
    expect(saidDone()).toEqual([]);
  });

  test("in a language the municipality does not publish in are not written where nobody reads them", async () => {
    const { user, onRead } = open(["de"]);
    await user.upload(input(), file("x.xlf", xliff("en", "sheet/title", "Nursery")));
    expect((await screen.findByRole("alert")).textContent).toContain("una lingua che non usiamo");
    expect(onRead).not.toHaveBeenCalled();
  });

  test("an empty table changes nothing and says so", async () => {
    const { user, onRead } = open();
    await user.upload(input(), file("x.csv", "id;it;de;en\n"));
    await waitFor(() => expect(saidDone()).toEqual(["Nessun testo nel file"]));
    expect(onRead).not.toHaveBeenCalled();
  });

  test("a good file after a bad one takes the complaint away; the same file may be chosen again", async () => {
    const { user, onRead } = open();
    await user.upload(input(), file("x.xlf", "no"));
    await screen.findByRole("alert");
    await user.upload(input(), file("x.xlf", xliff("de", "sheet/title", "Krippe")));
    await waitFor(() => expect(onRead).toHaveBeenCalledOnce());
    expect(screen.queryByRole("alert")).toBeNull();
    await waitFor(() => expect(input().value).toBe(""));
  });
});
