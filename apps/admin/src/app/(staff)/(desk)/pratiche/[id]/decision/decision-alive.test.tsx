// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { router } from "../../../../../../testing/router.ts";
import { keepWalk } from "../../walk/walk.ts";
import { MessageForm } from "../panels/message-form.tsx";
import { NoteForm } from "../panels/note-form.tsx";
import { DecisionPanel } from "./decision-panel.tsx";
import { deskCommandNames } from "./desk-command.ts";

type Props = Parameters<typeof DecisionPanel>[0];
const panel = (changes: Partial<Props> = {}) => (
  <DecisionPanel
    id="a1"
    title="Permesso ZTL"
    applicant="Laura Martini"
    allowed={[]}
    refusals={[]}
    colleagues={[{ id: "g", name: "Gino Bianchi" }]}
    offices={[{ id: "o2", name: "Scuola" }]}
    files={[]}
    points={[]}
    myOffices={["o1"]}
    decision={null}
    {...changes}
  />
);
const words = messagesOf("it");
const buttons = () => screen.queryAllByRole("button").map(({ textContent }) => textContent);
const texts = { "decisionTexts.forApplication": () => [], "outcomeTemplates.forApplication": () => [] };

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

describe("what can be done now", () => {
  test.each(deskCommandNames)("%s has its button, and no other", (name) => {
    alive(panel({ allowed: [name] }));
    expect(buttons()).toEqual([words.command[name]]);
  });

  test("nothing: said so", () => {
    alive(panel());
    expect(screen.getByText("Al momento non c'è nulla da fare su questa pratica.")).toBeTruthy();
    expect(buttons()).toEqual([]);
  });

  test("the moves of citizens and systems are nobody's button", () => {
    alive(panel({ allowed: ["submit", "acquire", "register", "withdraw", "confirmPayment"] }));
    expect(buttons()).toEqual([]);
  });

  test("handing over asks for somebody to hand over to", () => {
    alive(panel({ allowed: ["assign", "assignOffice"], colleagues: [], offices: [] }));
    expect(buttons()).toEqual([]);
    expect(
      within(screen.getByRole("list"))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "AssegnaNessun altro nell'ufficio può lavorare a questo servizio.",
      "Assegna a un altro ufficioNessun altro ufficio ha personale che possa occuparsene.",
    ]);
  });

  test.each([
    ["assign", { colleagues: [] }],
    ["assignOffice", { offices: [] }],
  ] as const)("%s that is refused says why once, whoever there is", (command, nobody) => {
    alive(panel({ ...nobody, refusals: [{ command, refusal: "not_in_this_status" }] }));
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      `${words.command[command]}${words.refusal.not_in_this_status}`,
    ]);
  });

  test("what cannot be done says why, folded away", () => {
    alive(panel({ allowed: ["takeCharge"], refusals: [{ command: "accept", refusal: "not_the_assignee" }] }));
    const folded = screen.getByText("Perché non posso…").closest("details");
    expect(folded?.hasAttribute("open")).toBe(false);
    expect(folded?.textContent).toContain(`${words.command.accept}${words.refusal.not_the_assignee}`);
  });

  test("what can be done is not among what cannot", () => {
    alive(panel({ allowed: ["accept"], refusals: [{ command: "accept", refusal: "not_the_assignee" }] }));
    expect(screen.queryByText("Perché non posso…")).toBeNull();
  });
});

describe("doing it", () => {
  test("taking charge is done at the first press, and said", async () => {
    const { user } = alive(panel({ allowed: ["takeCharge"] }), {
      procedures: { "applications.takeCharge": () => ({}) },
    });
    await user.click(screen.getByRole("button", { name: "Prendi in carico" }));
    await waitFor(() => expect(saidDone()).toEqual(["Fatto: Prendi in carico"]));
    expect(router.refresh).toHaveBeenCalled();
  });

  test("somebody was quicker: nothing was done, and the page is asked for anew", async () => {
    const { user } = alive(panel({ allowed: ["takeCharge"] }), {
      procedures: {
        "applications.takeCharge": () => {
          throw refused("changed_meanwhile");
        },
      },
    });
    await user.click(screen.getByRole("button", { name: "Prendi in carico" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Non è stato fatto nulla.");
    expect(saidDone()).toEqual([]);
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
  });

  test.each(["reject", "requestIntegration", "revoke", "reopen"] as const)(
    "%s needs a text: without it nothing is sent, and the field says so",
    async (name) => {
      const { user } = alive(panel({ allowed: [name] }), { procedures: texts });
      await user.click(screen.getByRole("button", { name: words.command[name] }));
      const dialog = within(screen.getByRole("dialog"));
      await user.click(dialog.getByRole("button", { name: words.command[name] }));
      const field = dialog.getByRole("textbox");
      expect(field.getAttribute("aria-invalid")).toBe("true");
      const said = (field.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(" ");
      expect(said).toContain("Scrivi un testo");
      expect(askedOf(`applications.${name}`)).toEqual([]);
    },
  );

  test("a release is confirmed first; Indietro leaves everything as it is", async () => {
    const { user } = alive(panel({ allowed: ["release"] }), { procedures: { "applications.release": () => ({}) } });
    await user.click(screen.getByRole("button", { name: "Rilascia" }));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(words.decision.confirm_release)).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Indietro" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("applications.release")).toEqual([]);
  });

  test("a reason that was refused stays in the field, and the dialog open", async () => {
    const { user } = alive(panel({ allowed: ["reopen"] }), {
      procedures: {
        ...texts,
        "applications.reopen": () => {
          throw refused("reopening_not_allowed");
        },
      },
    });
    await user.click(screen.getByRole("button", { name: "Riapri" }));
    const dialog = within(screen.getByRole("dialog"));
    await user.type(dialog.getByRole("textbox"), "Ricorso accolto");
    await user.click(dialog.getByRole("button", { name: "Riapri" }));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(dialog.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Ricorso accolto");
    expect(askedOf("applications.reopen")).toEqual([{ id: "a1", reason: "Ricorso accolto" }]);
  });
});

describe("by keyboard", () => {
  test.each([
    ["a", "accept"],
    ["r", "reject"],
    ["i", "requestIntegration"],
  ] as const)("%s asks for what %s needs", async (key, name) => {
    const { user } = alive(panel({ allowed: [name] }), { procedures: texts });
    await user.keyboard(key);
    expect(within(screen.getByRole("dialog")).getByRole("heading").textContent).toBe(words.command[name]);
  });

  test("t takes charge at once, and only where one may", async () => {
    const { user, unmount } = alive(panel({ allowed: ["takeCharge"] }), {
      procedures: { "applications.takeCharge": () => ({}) },
    });
    await user.keyboard("t");
    await waitFor(() => expect(askedOf("applications.takeCharge")).toEqual([{ id: "a1" }]));
    unmount();
    const other = alive(panel({ allowed: ["accept"] }), { procedures: texts });
    await other.user.keyboard("tri");
    expect(askedOf("applications.takeCharge")).toEqual([]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("Ctrl+Enter confirms from the middle of the text; a letter there is text", async () => {
    const { user } = alive(panel({ allowed: ["reject", "accept"] }), {
      procedures: { ...texts, "applications.reject": () => ({}) },
    });
    await user.keyboard("r");
    await user.type(screen.getByRole("textbox"), "area fuori zona{Control>}{Enter}{/Control}");
    await waitFor(() => expect(askedOf("applications.reject")).toEqual([{ id: "a1", reason: "area fuori zona" }]));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("Enter alone begins a new line", async () => {
    const { user } = alive(panel({ allowed: ["reject"] }), { procedures: texts });
    await user.keyboard("r");
    await user.type(screen.getByRole("textbox"), "Prima{Enter}Seconda");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Prima\nSeconda");
    expect(askedOf("applications.reject")).toEqual([]);
  });
});

describe("a decision that waits to leave", () => {
  const held = (changes = {}): Props["decision"] => ({
    id: "d1",
    state: "leaving",
    command: "reject",
    isMine: true,
    by: "Gino Bianchi",
    leavesInMs: 8000,
    refusal: null,
    ...changes,
  });

  test("one's own can be taken back or sent at once", () => {
    alive(panel({ decision: held() }));
    expect(buttons()).toEqual([words.leaving.takeBack, words.leaving.sendNow]);
    expect(screen.getByText("Decisione presa: Rifiuta")).toBeTruthy();
  });

  test("one's own leads on to the next of the list, a colleague's does not", () => {
    keepWalk({ address: "/pratiche", pages: [{ ids: ["a1", "a2"] }], nextCursor: null });
    const { unmount } = alive(panel({ decision: held() }));
    expect(screen.getByRole("link", { name: "Prossima pratica (ne resta 1)" }).getAttribute("href")).toBe(
      "/pratiche/a2",
    );
    unmount();
    alive(panel({ decision: held({ isMine: false }) }));
    expect(screen.queryByRole("link")).toBeNull();
  });

  test("a colleague's is only told, with their name", () => {
    alive(panel({ decision: held({ isMine: false }) }));
    expect(buttons()).toEqual([]);
    expect(screen.getByText("Gino Bianchi ha deciso: Rifiuta")).toBeTruthy();
  });

  test("one that could not leave says why, and that nothing was done", () => {
    const { unmount } = alive(panel({ decision: held({ state: "refused", refusal: "changed_meanwhile" }) }));
    expect(screen.getByText(words.refusal.changed_meanwhile)).toBeTruthy();
    unmount();
    alive(panel({ decision: held({ state: "refused" }) }));
    expect(screen.getByText("Non è stato fatto nulla.")).toBeTruthy();
  });
});

describe("writing", () => {
  test("an empty note is not kept, and the field says so", async () => {
    const { user } = alive(<NoteForm applicationId="a1" colleagues={[]} />);
    await user.click(screen.getByRole("button", { name: "Aggiungi la nota" }));
    expect(screen.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
    expect(askedOf("notes.add")).toEqual([]);
  });

  test("a note is kept, said, and the field is empty again", async () => {
    const { user } = alive(<NoteForm applicationId="a1" colleagues={[]} />, {
      procedures: { "notes.add": () => ({ id: "n" }) },
    });
    await user.type(screen.getByRole("textbox"), "Telefonare");
    await user.click(screen.getByRole("button", { name: "Aggiungi la nota" }));
    await waitFor(() => expect(saidDone()).toEqual(["Nota aggiunta"]));
    expect(askedOf("notes.add")[0]).toMatchObject({ applicationId: "a1", text: "Telefonare" });
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("");
  });

  test.each([
    ["sent", () => Response.json({ id: "m" }), null, ""],
    [
      "refused",
      () => Response.json({ code: "file_too_large" }, { status: 422 }),
      words.refusal.file_too_large,
      "Buongiorno",
    ],
    [
      "without an answer",
      () => {
        throw new TypeError("network");
      },
      words.decision.network,
      "Buongiorno",
    ],
  ])("a message that is %s: what was typed is kept unless it left", async (_, answer, alert, left) => {
    vi.stubGlobal("fetch", async () => answer());
    const { user } = alive(<MessageForm applicationId="a1" />);
    await user.type(screen.getByRole("textbox"), "Buongiorno");
    await user.click(screen.getByRole("button", { name: "Invia il messaggio" }));
    if (alert === null) await waitFor(() => expect(saidDone()).toEqual(["Messaggio inviato"]));
    else expect((await screen.findByRole("alert")).textContent).toBe(alert);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe(left);
  });
});
