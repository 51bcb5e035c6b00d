// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { action, underWay } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { messagesOf } from "../../../../testing/messages.ts";
import { router } from "../../../../testing/router.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { RunSteps } from "./[runId]/run-steps.tsx";
import { ActionsTable } from "./actions-table.tsx";
import { RunsTable } from "./runs-table.tsx";
import { WaitingNotice } from "./waiting-notice.tsx";

const cells = () => screen.getAllByRole("cell").map(({ textContent }) => textContent);
const button = (name: string) => screen.getByRole("button", { name });

describe("what waits for a person", () => {
  test("says which work, why, of which application, since when", () => {
    alive(<ActionsTable items={[action()]} canMend={false} canRead />);
    expect(cells().slice(0, 4)).toEqual([
      "Ricevuta",
      "Non ha risposto entro il tempo massimo",
      "AN0000000000000",
      "3 ore fa",
    ]);
    expect(screen.getByRole("link", { name: "AN0000000000000" }).getAttribute("href")).toBe("/pratiche/a1");
  });

  test.each(["make-receipt", "register-document", "make-message", "make-outcome", "tell-person", "sweep"])(
    "the job %s has a word in every language",
    (kind) => {
      for (const locale of locales) {
        const { unmount } = alive(<ActionsTable items={[action({ kind })]} canMend={false} canRead />, { locale });
        expect(Object.values(messagesOf(locale).actions.kind)).toContain(cells()[0]);
        unmount();
      }
    },
  );

  test("who may only look sees the steps and no command", () => {
    alive(<ActionsTable items={[action()]} canMend={false} canRead />);
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByRole("link", { name: "Passi di Ricevuta" }).getAttribute("href")).toBe(
      "/azioni/01HZZZZZZZZZZZZZZZZZZZZZZZ",
    );
  });

  test("without steps and commands there is no empty column for them", () => {
    alive(<ActionsTable items={[action({ runId: null })]} canMend={false} canRead />);
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).not.toContain("Comandi");
  });

  test("what is resolved says when, and can be done no more", () => {
    alive(<ActionsTable items={[action({ resolvedAt: "2026-11-26T07:00:00Z", application: null })]} canMend canRead />);
    expect(cells()[3]).toContain("Risolta: 26/11/2026, 08:00");
    expect(cells()[2]).toBe("—");
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("done again: the list is asked for anew and it is said", async () => {
    const { user } = alive(<ActionsTable items={[action()]} canMend canRead />, {
      procedures: { "actions.retry": () => ({ id: "t1" }) },
    });
    await user.click(button("Riprova Ricevuta"));
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(askedOf("actions.retry")).toEqual([{ id: "t1" }]);
    expect(saidDone()).toEqual(["Lavoro rimesso in coda"]);
  });

  test("put aside only after a question that says what it means; Indietro does nothing", async () => {
    const { user } = alive(<ActionsTable items={[action()]} canMend canRead />, {
      procedures: { "actions.cancel": () => ({ id: "t1" }) },
    });
    await user.click(button("Metti da parte Ricevuta"));
    expect(screen.getByRole("dialog").textContent).toContain("Quello che ha già fatto resta.");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Indietro" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("actions.cancel")).toEqual([]);
    await user.click(button("Metti da parte Ricevuta"));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Metti da parte" }));
    await waitFor(() => expect(saidDone()).toEqual(["Azione messa da parte"]));
    expect(askedOf("actions.cancel")).toEqual([{ id: "t1" }]);
  });

  test("refused while it was put aside: said inside the question, which stays open", async () => {
    const { user } = alive(<ActionsTable items={[action()]} canMend canRead />, {
      procedures: {
        "actions.cancel": () => {
          throw refused("connector_down");
        },
      },
    });
    await user.click(button("Metti da parte Ricevuta"));
    const dialog = within(screen.getByRole("dialog"));
    await user.click(dialog.getByRole("button", { name: "Metti da parte" }));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(saidDone()).toEqual([]);
  });
});

describe("what is under way", () => {
  test.each([
    [{ done: 0, most: null }, "Procede senza errori"],
    [{ done: 1, most: null }, "Procede senza errori1 tentativo"],
    [{ done: 3, most: null }, "Procede senza errori3 tentativi"],
    [{ done: 2, most: 5 }, "Procede senza errori2 di 5 tentativi"],
  ])("after %o tries: %s", (tries, words) => {
    alive(<RunsTable items={[underWay({ tries })]} canMend={false} canRead />);
    expect(cells()[1]).toBe(words);
  });

  test.each([
    [null, "adesso"],
    ["2026-11-26T08:05:00Z", "tra 5 minuti"],
  ])("its next step at %s: %s", (nextAt, words) => {
    alive(<RunsTable items={[underWay({ nextAt })]} canMend={false} canRead />);
    expect(cells()[4]).toBe(words);
  });

  test("hurried at once", async () => {
    const { user } = alive(<RunsTable items={[underWay()]} canMend canRead />, {
      procedures: { "actions.wakeRun": () => ({ runId: "x" }) },
    });
    await user.click(button("Riprova adesso Ricevuta"));
    await waitFor(() => expect(saidDone()).toEqual(["Il lavoro riparte adesso"]));
    expect(askedOf("actions.wakeRun")).toEqual([{ runId: "01HZZZZZZZZZZZZZZZZZZZZZZZ" }]);
  });

  test.each([
    [true, "Il documento resta senza numero"],
    [false, "Non verrà più ripreso da solo."],
  ])("ended (a registration: %s) only after saying: %s", async (isRegistration, words) => {
    const { user } = alive(<RunsTable items={[underWay({ isRegistration })]} canMend canRead />, {
      procedures: { "actions.cancelRun": () => ({ runId: "x" }) },
    });
    await user.click(button("Annulla Ricevuta"));
    expect(screen.getByRole("dialog").textContent).toContain(words);
    expect(askedOf("actions.cancelRun")).toEqual([]);
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Annulla il lavoro" }));
    await waitFor(() => expect(saidDone()).toEqual(["Lavoro annullato"]));
  });

  test("who may only look has no command", () => {
    alive(<RunsTable items={[underWay()]} canMend={false} canRead />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  test.each([
    [1, "1 documento attende il numero di protocollo."],
    [3, "3 documenti attendono il numero di protocollo."],
  ])("%d documents are mended elsewhere: %s", (count, words) => {
    alive(<WaitingNotice count={count} />);
    expect(
      screen.getByText((_, element) => element?.tagName === "P" && (element.textContent ?? "").startsWith(words)),
    ).toBeTruthy();
    expect(screen.getByRole("link").getAttribute("href")).toBe("/registrazioni?stato=waiting");
  });
});

describe("the steps of a run", () => {
  type Run = Outputs["actions"]["run"];
  const run = (changes: Partial<Run> = {}): Run => ({
    runId: "r",
    status: "Running",
    functionId: "sportello-make-receipt",
    events: [],
    queuedAt: "2026-10-25T00:30:00Z",
    startedAt: null,
    endedAt: null,
    steps: [],
    tries: [],
    ...changes,
  });
  const step = (changes: Partial<Run["steps"][number]> = {}): Run["steps"][number] => ({
    name: "send-mail",
    kind: "StepRun",
    status: "Completed",
    settledAt: "2026-10-25T01:30:00Z",
    ...changes,
  });

  test.each([
    ["Running", "In corso"],
    ["Completed", "Riuscito"],
    ["Failed", "Non riuscito"],
    ["Cancelled", "Annullato"],
    ["Waiting", "In attesa"],
    ["Queued", "In coda"],
    ["Mysterious", "Stato non noto"],
  ])("a run that is %s: %s", (status, words) => {
    alive(<RunSteps run={run({ status })} />);
    expect(screen.getByText(words)).toBeTruthy();
  });

  test("none yet", () => {
    alive(<RunSteps run={run()} />);
    expect(screen.getByText("Nessun passo registrato ancora.")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
  });

  test.each([
    ["send-mail", "StepRun", "Invio dell'e-mail", "lavoro"],
    ["try-registration-0", "StepError", "Tentativo 1", "lavoro"],
    ["pause-2", "Sleep", "Attesa dopo il tentativo 3", "pausa"],
    ["make-pdf", "StepRun", "Preparazione del documento", "lavoro"],
    ["something-new", "NewOp", "something-new", "NewOp"],
    [null, "WaitForEvent", "—", "attesa"],
  ])("%s is said: %s", (name, kind, step0, kind0) => {
    alive(<RunSteps run={run({ steps: [step({ name, kind })] })} />);
    expect(cells().slice(0, 2)).toEqual([step0, kind0]);
  });

  test("says when on the clock of Rome, and what is not over has no end", () => {
    alive(<RunSteps run={run({ steps: [step(), step({ settledAt: null, status: "Running" })] })} />);
    expect(cells()[3]).toBe("25 ottobre 2026 alle ore 02:30");
    expect(cells()[7]).toBe("—");
  });

  test("the next try says which of how many", () => {
    alive(<RunSteps run={run({ tries: [{ attempt: 2, maxAttempts: 5, nextAt: "2026-11-26T08:05:00Z" }] })} />);
    expect(screen.getByText("Tentativo 2 di 5")).toBeTruthy();
  });
});
