// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../testing/alive.tsx";
import { refused } from "../../../../../testing/frame.tsx";
import { Kept } from "../../../../../testing/kept.tsx";
import { messagesOf } from "../../../../../testing/messages.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { BulkList } from "./bulk-list.tsx";
import { BulkState } from "./bulk-state.tsx";
import { BulkTexts } from "./bulk-texts.tsx";
import { Choices } from "./choices.tsx";

const words = messagesOf("it");

describe("the orders one gave", () => {
  const order = (changes: object = {}) => ({
    id: "b1",
    command: "accept",
    state: "running",
    createdAt: "2026-11-26T07:30:00Z",
    done: 3,
    total: 10,
    ...changes,
  });
  const list = (...orders: object[]) => alive(<BulkList />, { procedures: { "bulk.list": () => orders } });

  test("lead each to its page, with how far it is", async () => {
    list(order(), order({ id: "b2", command: "assign", state: "done", done: 10 }));
    const mine = within(await screen.findByRole("region", { name: words.bulk.mine }));
    expect(mine.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Accetta, 26/11/2026, 08:30", "/pratiche/insieme/b1"],
      ["Assegna, 26/11/2026, 08:30", "/pratiche/insieme/b2"],
    ]);
    expect(mine.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining(words.bulk.state.running),
      expect.stringContaining(words.bulk.state.done),
    ]);
  });

  test("none: nothing is shown, not even a title", async () => {
    list();
    await waitFor(() => expect(askedOf("bulk.list")).toHaveLength(1));
    expect(screen.queryByRole("region")).toBeNull();
  });

  test.each(locales)("their states have a word each in %s, and a look that tells what went wrong", async (locale) => {
    const looks = new Map<string, string>();
    for (const state of ["waiting", "running", "done", "cancelled", "interrupted"] as const) {
      const { body, text } = await shown(<BulkState state={state} />, { locale });
      expect(text).toBe(messagesOf(locale).bulk.state[state]);
      looks.set(state, body.firstElementChild?.className ?? "");
    }
    expect(new Set(looks.values()).size).toBe(5);
  });
});

describe("a text for many", () => {
  const ready = [
    { id: "t1", name: "Accolta", text: "Gentile {{nome}}, va bene." },
    { id: "t2", name: "Breve", text: "Va bene." },
  ];
  const field = (answer: () => unknown, start = "") =>
    alive(
      <Kept
        start={start}
        show={(text, change) => (
          <>
            <BulkTexts command="accept" text={text} onChange={change} />
            <output>{text}</output>
          </>
        )}
      />,
      { procedures: { "decisionTexts.forMany": answer } },
    );
  const text = () => screen.getByRole("status").textContent;
  const list = () => screen.findByLabelText<HTMLSelectElement>(words.texts.use);

  test("comes with its names still to be filled: each gets its own", async () => {
    const { user } = field(() => ready);
    await user.selectOptions(await list(), "Accolta");
    expect(text()).toBe("Gentile {{nome}}, va bene.");
    expect(askedOf("decisionTexts.forMany")).toEqual([{ command: "accept" }]);
  });

  test("another takes the place of the one that was chosen, and not of what was written", async () => {
    const { user } = field(() => ready, "Scritto a mano.");
    await user.selectOptions(await list(), "Accolta");
    await user.selectOptions(await list(), "Breve");
    expect(text()).toContain("Scritto a mano.");
    expect(text()).toContain("Va bene.");
    expect(text()).not.toContain("{{nome}}");
  });

  test("none chosen any more leaves what stands there", async () => {
    const { user } = field(() => ready);
    await user.selectOptions(await list(), "Breve");
    await user.selectOptions(await list(), words.texts.none);
    expect(text()).toBe("Va bene.");
  });

  test("where the office has none, nothing is asked", async () => {
    field(() => []);
    await screen.findByRole("status");
    expect(screen.queryByLabelText(words.texts.use)).toBeNull();
  });

  test("that cannot be read is said, and what was written stays", async () => {
    field(() => {
      throw refused("not_allowed");
    }, "Scritto a mano.");
    expect((await screen.findByRole("alert")).textContent).toBe(words.refusal.not_allowed);
    expect(text()).toBe("Scritto a mano.");
  });
});

describe("one of a few", () => {
  const choices = () =>
    alive(
      <Kept
        start="assign"
        show={(value, change) => (
          <Choices
            legend="Che cosa"
            name="command"
            options={["takeCharge", "assign", "accept"]}
            value={value}
            onChange={change}
            label={(name) => name.toUpperCase()}
          />
        )}
      />,
    );
  const chosen = () =>
    screen
      .getAllByRole<HTMLInputElement>("radio")
      .filter(({ checked }) => checked)
      .map(({ value }) => value);

  test("are a group with a name, all in sight, one chosen", () => {
    choices();
    expect(within(screen.getByRole("group", { name: "Che cosa" })).getAllByRole("radio")).toHaveLength(3);
    expect(chosen()).toEqual(["assign"]);
  });

  test("by mouse the words choose as well as the circle", async () => {
    const { user } = choices();
    await user.click(screen.getByText("ACCEPT"));
    expect(chosen()).toEqual(["accept"]);
  });
});
