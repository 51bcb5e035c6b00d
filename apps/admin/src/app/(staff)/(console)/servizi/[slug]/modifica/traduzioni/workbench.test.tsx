// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../../../testing/alive.tsx";
import { plainOptions } from "../options.testing.ts";
import { wholeSheet as sheet } from "../scheda/sheets.testing.ts";
import { Workbench } from "./workbench.tsx";

const form = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "p",
      title: "Bambino",
      components: [
        {
          type: "textfield",
          key: "name",
          label: "Nome del bambino",
          translations: { de: { label: "Name des Kindes" } },
        },
      ],
    },
  ],
};
const options = plainOptions({ accepted: { subject: { it: "Accettata" }, text: { it: "Il posto è vostro" } } });
let services = 0;
const open = (languages: readonly ("de" | "en")[] = ["de", "en"]) => {
  services += 1;
  return alive(
    <Workbench
      slug={`nido-${services}`}
      languages={languages}
      sheet={{ content: sheet, revision: 1 }}
      form={{ content: form, revision: 1 }}
      options={{ content: options, revision: 1 }}
    />,
    {
      procedures: {
        "services.saveDraft": ({ revision }: { revision: number }) => ({
          isSaved: true,
          revision: revision + 1,
          updatedAt: "2026-11-26T08:05:00Z",
        }),
      },
    },
  );
};
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
afterEach(() => {
  location.hash = "";
});

describe("the texts of a service side by side", () => {
  test("are those of sheet, form and messages, with how many are done", () => {
    open();
    expect(
      ["Scheda", "Modulo", "Messaggi"].map(
        (name) => within(screen.getByRole("region", { name })).getAllByRole("textbox").length,
      ),
    ).toEqual([8, 2, 2]);
    expect(screen.getByText("2 testi tradotti su 12")).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("value")).toBe("2");
  });

  test("are saved part by part, where each belongs", async () => {
    const { user } = open();
    await user.type(field("Bambino (tedesco)"), "Kind");
    await user.type(field("Il posto è vostro (tedesco)"), "Der Platz ist Ihrer");
    await waitFor(() => {
      const saved = askedOf("services.saveDraft") as { part: string; content: unknown }[];
      expect(saved.findLast(({ part }) => part === "form")?.content).toMatchObject({
        components: [{ translations: { de: { title: "Kind" } } }],
      });
      expect(saved.findLast(({ part }) => part === "options")?.content).toMatchObject({
        messages: { accepted: { text: { it: "Il posto è vostro", de: "Der Platz ist Ihrer" } } },
      });
      expect(saved.some(({ part }) => part === "sheet")).toBe(false);
    });
  });

  test("that are still open can be shown alone; one that was just written stays until then", async () => {
    const { user } = open();
    await user.click(screen.getByRole("checkbox", { name: "Solo i testi da tradurre" }));
    expect(screen.queryByRole("textbox", { name: "Nido (tedesco)" })).toBeNull();
    await user.type(field("Famiglie (tedesco)"), "Familien");
    expect(field("Famiglie (tedesco)").value).toBe("Familien");
    await user.click(screen.getByRole("checkbox", { name: "Solo i testi da tradurre" }));
    await user.click(screen.getByRole("checkbox", { name: "Solo i testi da tradurre" }));
    expect(screen.queryByRole("textbox", { name: "Famiglie (tedesco)" })).toBeNull();
  });

  test("of another language are shown by choosing it", async () => {
    const { user } = open();
    await user.click(screen.getByText("English"));
    expect(field("Nido (inglese)").value).toBe("");
    expect(screen.getByText("0 testi tradotti su 12")).toBeTruthy();
  });

  test.each([
    ["#en/sheet/howTo", "Compila (inglese)"],
    ["#de/form/p%3Atitle", "Bambino (tedesco)"],
    ["#en/messages/accepted.text", "Il posto è vostro (inglese)"],
  ])("one that %s seeks has the focus, in its language", async (hash, name) => {
    location.hash = hash;
    open();
    await waitFor(() => expect(document.activeElement).toBe(field(name)));
  });

  test("come back from a translator's table; what the service has not is named", async () => {
    const { user } = open();
    const file = new File(
      ["\uFEFFid;it;de;en\r\nsheet/howTo;Compila;Ausfüllen;\r\nsheet/gone;Via;Weg;\r\n"],
      "nido.csv",
      { type: "text/csv" },
    );
    await user.upload(screen.getByLabelText("Carica un file tradotto"), file);
    await waitFor(() => expect(field("Compila (tedesco)").value).toBe("Ausfüllen"));
    expect(screen.getByText(/sheet\/gone/)).toBeTruthy();
  });

  test.each([
    ["tradotto.csv", "testo senza tabella"],
    ["tradotto.xlf", "<html>no</html>"],
  ])("%s that is none says so and changes nothing", async (name, content) => {
    const { user } = open();
    await user.upload(screen.getByLabelText("Carica un file tradotto"), new File([content], name));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(askedOf("services.saveDraft")).toEqual([]);
  });

  test("of a municipality with one language are nothing to translate", () => {
    open([]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
