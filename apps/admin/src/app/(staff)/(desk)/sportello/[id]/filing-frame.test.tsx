// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../testing/alive.tsx";
import { inAll } from "../../../../../testing/examples.ts";
import { refused } from "../../../../../testing/frame.tsx";
import { Kept } from "../../../../../testing/kept.tsx";
import { messagesOf } from "../../../../../testing/messages.ts";
import { router } from "../../../../../testing/router.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { DiscardFiling } from "./discard-filing.tsx";
import { FilingFrame } from "./filing-frame.tsx";
import type { Filing, FilingStep } from "./steps.ts";
import { TickBox } from "./tick-box.tsx";

const words = messagesOf("it").counter;
const filing = {
  id: "a1",
  service: { title: inAll("Permesso ZTL") },
  applicant: { givenName: "Maria", familyName: "Rossi", fiscalCode: "RSSMRA80A41H501U" },
  counter: { document: { kind: "identity_card", number: "CA12345AB", issuedBy: "Comune", expiresOn: "2034-05-06" } },
} as unknown as Filing;
const steps: readonly FilingStep[] = [
  { key: "privacy", title: "Informativa", isDone: true },
  { key: "richiedente", title: "Richiedente", isDone: false },
  { key: "riepilogo", title: "Riepilogo", isDone: false },
];
const frame = (current = "richiedente") => (
  <FilingFrame filing={filing} steps={steps} current={current}>
    <p>Domande</p>
  </FilingFrame>
);
const names = ["Maria Rossi", "Maria", "Rossi", "Informativa", "Richiedente", "Riepilogo", "Domande", "Permesso ZTL"];

describe("the frame of a filing", () => {
  test.each(locales)("says in %s who is there, by which document, and for what", async (locale) => {
    const { getByRole, text } = await shown(frame(), { locale, names });
    expect(getByRole("heading", { level: 1 }).textContent).toContain("Permesso ZTL");
    expect(text).toContain("Maria Rossi");
    expect(text).toContain("RSSMRA80A41H501U");
    expect(text).toContain("CA12345AB");
    expect(text).toContain(messagesOf(locale).counter.kinds.identity_card);
  });

  test("leads to every step, marks the one that is open and says which are done", async () => {
    const { getByRole } = await shown(frame(), { names });
    const links = within(getByRole("navigation", { name: words.steps })).getAllByRole("link");
    expect(links.map((link) => [link.getAttribute("href"), link.getAttribute("aria-current")])).toEqual([
      ["/sportello/a1/privacy", null],
      ["/sportello/a1/richiedente", "step"],
      ["/sportello/a1/riepilogo", null],
    ]);
    expect(links.map(({ textContent }) => textContent?.includes(`(${words.done})`))).toEqual([true, false, false]);
  });

  test.each([
    ["privacy", "Passo 1 di 3"],
    ["richiedente", "Passo 2 di 3"],
    ["riepilogo", "Passo 3 di 3"],
  ])("at %s a narrow screen says which step of how many: %s", async (current, said) => {
    const { text } = await shown(frame(current), { names });
    expect(text).toContain(said);
  });
});

describe("throwing away what was begun", () => {
  const open = (answer: () => unknown) =>
    alive(<DiscardFiling id="a1" />, { procedures: { "counter.discard": answer } });

  test("asks once; Indietro leaves it", async () => {
    const { user } = open(() => ({}));
    await user.click(screen.getByRole("button", { name: words.discard }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: messagesOf("it").common.cancel }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("counter.discard")).toEqual([]);
  });

  test("then it is gone, and one is back at the counter", async () => {
    const { user } = open(() => ({}));
    await user.click(screen.getByRole("button", { name: words.discard }));
    await user.click(screen.getByRole("button", { name: words.discardSure }));
    await waitFor(() => expect(router.push.mock.calls).toEqual([["/sportello"]]));
    expect(saidDone()).toEqual([words.discarded]);
    expect(askedOf("counter.discard")).toEqual([{ id: "a1" }]);
  });

  test("what was sent meanwhile cannot be thrown away: said so, and one stays", async () => {
    const { user } = open(() => {
      throw refused("not_in_this_status");
    });
    await user.click(screen.getByRole("button", { name: words.discard }));
    await user.click(screen.getByRole("button", { name: words.discardSure }));
    expect((await screen.findByRole("alert")).textContent).toBe(messagesOf("it").refusal.not_in_this_status);
    expect(router.push).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: messagesOf("it").common.cancel }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(screen.getByRole("button", { name: words.discard }));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a box that must be ticked", () => {
  const box = (error: string | null) =>
    alive(
      <Kept
        start={false}
        show={(isTicked, change) => <TickBox label="Ho letto" isTicked={isTicked} onChange={change} error={error} />}
      />,
    );

  test("is ticked by its words and by the space bar", async () => {
    const { user } = box(null);
    await user.click(screen.getByText("Ho letto"));
    expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(true);
    await user.keyboard(" ");
    expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
  });

  test("says what is wrong at once, and to whom comes to it later", () => {
    box("Segnalo prima di continuare");
    const field = screen.getByRole("checkbox", { name: "Ho letto" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")).toBe(screen.getByRole("alert"));
    expect(screen.getByRole("alert").textContent).toBe("Segnalo prima di continuare");
  });

  test("that is fine describes itself by nothing", () => {
    box(null);
    const field = screen.getByRole("checkbox");
    expect([field.getAttribute("aria-invalid"), field.getAttribute("aria-describedby")]).toEqual([null, null]);
  });
});
