// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { audiences, categories, lifeEvents, topics } from "@sportello/domain/services/vocabulary";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, askedOf } from "../../../../../../testing/alive.tsx";
import { inAll } from "../../../../../../testing/examples.ts";
import { refused } from "../../../../../../testing/frame.tsx";
import type { createSaver as Saver } from "./draft-saver.ts";
import { GeneralForm } from "./general-form.tsx";

// The pause before a saving is proved where it is made (use-draft-part.test.tsx); here every change is saved at once.
vi.mock("./draft-saver.ts", async (original) => {
  const { createSaver } = await original<{ createSaver: typeof Saver }>();
  return { createSaver: (given: Parameters<typeof Saver>[0]) => createSaver({ ...given, pauseMs: 0 }) };
});

type Props = Parameters<typeof GeneralForm>[0];
const [category] = categories;
const [topic] = topics;
const general = {
  officeId: "o1",
  category,
  topics: [topic],
  lifeEvents: [],
  audiences: [],
  isFeatured: false,
} as Props["general"]["content"];
const sheet = { title: { it: "Permesso ZTL", de: "ZTL-Genehmigung" } } as Props["sheet"]["content"];
const offices = [
  { id: "o1", name: inAll("Anagrafe") },
  { id: "o2", name: inAll("Mobilità") },
];
/** What was saved is remembered by service: each test has one of its own. */
let services = 0;
type Given = {
  readonly languages?: Props["languages"];
  readonly locale?: (typeof locales)[number];
  readonly save?: (input: never) => unknown;
};
const open = ({
  languages = ["it", "de"],
  locale = "it",
  save = () => ({ isSaved: true, revision: 8, updatedAt: "2026-11-26T08:00:00Z" }),
}: Given = {}) => {
  services += 1;
  return alive(
    <GeneralForm
      slug={`servizio-${services}`}
      general={{ content: general, revision: 2 }}
      sheet={{ content: sheet, revision: 7 }}
      languages={languages}
      offices={offices}
    />,
    { locale, procedures: { "services.saveDraft": save } },
  );
};
const keptNamesOnly = ({ part }: { readonly part: string }) => {
  if (part === "general") throw refused("not_allowed");
  return { isSaved: true, revision: 8, updatedAt: "2026-11-26T08:00:00Z" };
};
const saves = () =>
  askedOf("services.saveDraft") as { part: string; revision: number; content: Record<string, unknown> }[];
const group = (name: RegExp) => within(screen.getByRole("group", { name }));

describe("what a service is", () => {
  test("has its names in the sheet, and all else by itself: each part is saved with its own revision", async () => {
    const { user } = open();
    await user.click(screen.getByLabelText("Nome (tedesco)"));
    await user.paste("en");
    await waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]).toMatchObject({
      part: "sheet",
      revision: 7,
      content: { title: { it: "Permesso ZTL", de: "ZTL-Genehmigungen" } },
    });
    await user.selectOptions(screen.getByLabelText("Ufficio"), "Mobilità");
    await waitFor(() => expect(saves()).toHaveLength(2));
    expect(saves()[1]).toMatchObject({
      part: "general",
      revision: 2,
      content: { officeId: "o2", category, topics: [topic] },
    });
  });

  test("has a name in each language of the municipality; the Italian one is missed at once", async () => {
    const { user } = open({ languages: ["it", "de", "en"] });
    expect(screen.getAllByLabelText(/^Nome \(/)).toHaveLength(3);
    expect(screen.queryByText("Scrivi il nome in italiano")).toBeNull();
    await user.clear(screen.getByLabelText("Nome (italiano)"));
    expect(screen.getByText("Scrivi il nome in italiano")).toBeTruthy();
  });

  test.each([
    [/^Argomenti/, topics.length, "topics"],
    [/^Eventi della vita/, lifeEvents.length, "lifeEvents"],
    [/^Destinatari/, audiences.length, "audiences"],
  ] as const)("offers the whole vocabulary of %s, and says how many are chosen", async (name, count, part) => {
    const { user } = open();
    const boxes = group(name).getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes).toHaveLength(count);
    await user.click(boxes.at(-1) as HTMLElement);
    await waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]?.content[part]).toHaveLength(part === "topics" ? 2 : 1);
    expect(screen.getByText(name).textContent).toContain(part === "topics" ? "(2)" : "(1)");
  });

  test("puts what is chosen first", () => {
    open();
    const [first, second] = group(/^Argomenti/).getAllByRole<HTMLInputElement>("checkbox");
    expect([first?.checked, second?.checked]).toEqual([true, false]);
  });

  test("is shown among the first when one says so", async () => {
    const { user } = open();
    await user.click(screen.getByLabelText("In evidenza"));
    await waitFor(() => expect(saves()).toMatchObject([{ part: "general", content: { isFeatured: true } }]));
  });

  test.each(locales)("is told in the words of the vocabulary, never by its codes, in %s", (locale) => {
    open({ locale });
    const words = screen.getAllByRole("checkbox").map((box) => box.closest("label")?.textContent ?? "");
    expect(words.filter((word) => /^[a-z]+(-[a-z]+)+$|^[a-z]+[A-Z]/.test(word))).toEqual([]);
  });
});

describe("whether it is kept", () => {
  test("is said once for both parts: the worse of the two", async () => {
    const { user } = open({ save: keptNamesOnly });
    await user.type(screen.getByLabelText("Nome (italiano)"), "!");
    await waitFor(() => expect(screen.getByText(/^Salvato: /)).toBeTruthy());
    await user.click(screen.getByLabelText("In evidenza"));
    await waitFor(() => expect(screen.getByText("Riprova a salvare")).toBeTruthy());
    expect(screen.getByText("Il tuo ruolo non lo permette.")).toBeTruthy();
  });

  test("a colleague who was quicker is told, and what was typed stays on the page", async () => {
    const { user } = open({
      save: () => {
        throw refused("changed_meanwhile");
      },
    });
    await user.type(screen.getByLabelText("Nome (italiano)"), "!");
    await waitFor(() => expect(screen.getByText("Un collega ha cambiato questa parte")).toBeTruthy());
    expect(screen.getByLabelText<HTMLInputElement>("Nome (italiano)").value).toBe("Permesso ZTL!");
  });
});
