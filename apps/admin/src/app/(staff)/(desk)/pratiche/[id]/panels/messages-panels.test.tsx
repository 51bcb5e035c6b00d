import { describe, expect, test } from "vitest";
import { details, message } from "../../../../../../testing/examples.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { IntegrationsPanel } from "./integrations-panel.tsx";
import { MessagesPanel } from "./messages-panel.tsx";
import { NotesPanel } from "./notes-panel.tsx";

describe("messages", () => {
  const panel = (messages: ApplicationDetails["messages"], canWrite = true) => (
    <MessagesPanel application={details({ messages })} canWrite={canWrite} unread={0} />
  );

  test("none yet: it is said where they would go", async () => {
    expect((await shown(panel([]))).text).toContain("arriva al richiedente anche per e-mail");
  });

  test.each([
    [message(), "Maria Rossi", null],
    [message({ author: "operator", authorName: "Gino Bianchi" }), "Gino Bianchi", "Non ancora letto"],
    [
      message({ author: "operator", authorName: null, readAt: "2026-10-25T01:30:00Z" }),
      "Ufficio",
      "Letto il 25/10/2026, 02:30",
    ],
  ])("%o is by %s; read: %s", async (one, author, read) => {
    const { body } = await shown(panel([one], false));
    expect(body.querySelector("li .font-semibold")?.textContent).toBe(author);
    expect(body.querySelector("li .text-right")?.textContent ?? null).toBe(read);
  });

  test.each([[true], [false]])("who may write (%s) has the field", async (canWrite) => {
    expect(
      (await shown(panel([], canWrite))).queryByRole("textbox", { name: "Nuovo messaggio al richiedente" }) !== null,
    ).toBe(canWrite);
  });

  test("notes never look like messages: their field says who reads them", async () => {
    const { getByRole, body } = await shown(<NotesPanel application={details()} canWrite myId="me" />);
    const field = getByRole("textbox", { name: "Nuova nota interna" });
    const help = (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => body.querySelector(`[id="${id}"]`)?.textContent)
      .join(" ");
    expect(help).toContain("La legge solo l'ufficio, mai il richiedente.");
    expect(
      (await shown(<NotesPanel application={details()} canWrite={false} myId="me" />)).queryByRole("textbox"),
    ).toBeNull();
  });
});

describe("integrations", () => {
  type Integration = ApplicationDetails["integrations"][number];
  const integration = (changes: Partial<Integration> = {}): Integration => ({
    id: "i1",
    request: "Manca la patente",
    points: [],
    requestedAt: "2026-11-02T10:00:00Z",
    answer: null,
    answeredAt: null,
    cancelledAt: null,
    uploads: [],
    ...changes,
  });
  const panel = (...integrations: Integration[]) => <IntegrationsPanel application={details({ integrations })} />;

  test.each([
    [{}, "In attesa della risposta"],
    [{ answeredAt: "2026-11-03T10:00:00Z", answer: "Eccola" }, "Risposta del 03/11/2026, 11:00Eccola"],
    [{ cancelledAt: "2026-11-03T10:00:00Z" }, "Ritirata il 03/11/2026, 11:00"],
  ])("%o is told: %s", async (changes, words) => {
    expect((await shown(panel(integration(changes)))).text).toContain(words);
  });

  test("say point by point what was asked", async () => {
    const { getByRole } = await shown(panel(integration({ points: [{ path: "a", label: "Targa", kind: "text" }] })));
    expect(getByRole("list", { name: "Che cosa è stato chiesto" }).textContent).toBe("Targa");
    expect((await shown(panel())).text).toBe("Nessuna integrazione richiesta.");
  });
});
