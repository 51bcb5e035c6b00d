import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { details } from "../../../../../../testing/examples.ts";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { ApplicationHeader } from "../application-header.tsx";
import { Timeline } from "../timeline/timeline.tsx";

type Move = ApplicationDetails["timeline"][number];
const move = (changes: Partial<Move> = {}): Move => ({
  id: "m1",
  at: "2026-10-25T00:30:00Z",
  command: "submit",
  from: "draft",
  to: "sent",
  by: "citizen",
  actorId: null,
  onBehalfOf: null,
  reason: null,
  ...changes,
});
const moves = Object.keys(messagesOf("it").application.step) as Move["command"][];

describe("the iter", () => {
  const line = (changes: Partial<ApplicationDetails>) => (
    <Timeline application={details(changes)} staffNames={{ s1: "Gino Bianchi" }} />
  );

  test.each(moves)("the move %s has its own words in every language", async (command) => {
    const said = await Promise.all(
      locales.map(
        async (locale) =>
          (await shown(line({ status: "accepted", timeline: [move({ command })] }), { locale })).body.querySelector(
            "li p",
          )?.textContent,
      ),
    );
    expect(said).toEqual(locales.map((locale) => messagesOf(locale).application.step[command]));
  });

  test.each([
    ["citizen", null, "Richiedente"],
    ["system", null, "Sistema"],
    ["operator", "s1", "Gino Bianchi"],
    ["operator", "left-the-house", "Ufficio"],
    ["operator", null, "Ufficio"],
  ] as const)("who moved it: %s %s is %s", async (by, actorId, name) => {
    expect((await shown(line({ status: "accepted", timeline: [move({ by, actorId })] }))).text).toContain(
      `25/10/2026, 02:30 · ${name}`,
    );
  });

  test("the latest stands first, with what is to come above it", async () => {
    const { getAllByRole } = await shown(
      line({
        status: "in_charge",
        timeline: [move(), move({ id: "m2", command: "takeCharge", by: "operator", actorId: "s1" })],
      }),
    );
    expect(getAllByRole("listitem").map(({ textContent }) => textContent?.slice(0, 14))).toEqual([
      "Decisione dell",
      "Presa in caric",
      "Richiesta invi",
    ]);
  });

  test("the decision to come has its last day", async () => {
    expect((await shown(line({ status: "in_charge" }))).text).toContain("Da concludere entro il 24 dic");
  });

  test("a reason is kept with its lines, as text", async () => {
    const { body } = await shown(
      line({ status: "rejected", timeline: [move({ command: "reject", reason: "<i>Fuori zona</i>\nart. 3" })] }),
    );
    expect(body.querySelector("i")).toBeNull();
    expect(body.textContent).toContain("<i>Fuori zona</i>\nart. 3");
  });
});

describe("the head of an application", () => {
  const head = (changes: Partial<ApplicationDetails> = {}) => (
    <ApplicationHeader application={details(changes)} myId="me" />
  );

  test.each([
    [null, "Nessuno"],
    [{ id: "me", name: "Io" }, "Te"],
    [{ id: "x", name: "Gino Bianchi" }, "Gino Bianchi"],
  ])("in the hands of %o: %s", async (assignee, words) => {
    expect((await shown(head({ assignee }))).text).toContain(`Assegnata a${words}`);
  });

  test("says whose it is, by when, and how many days that is", async () => {
    const { text } = await shown(head());
    expect(text).toContain("RichiedenteMaria RossiRSSMRA80A41H501U");
    expect(text).toContain("24 dic30 giorni dalla ricezione");
    expect((await shown(head({ maxDays: 1 }))).text).toContain("1 giorno dalla ricezione");
  });

  test("of a guest says that nobody was identified", async () => {
    expect((await shown(head({ applicant: { ...details().applicant, fiscalCode: null } }))).text).toContain(
      "Maria RossiNon identificato",
    );
  });

  test.each([
    [{ registrationNumber: "2026/77", registeredAt: "2026-03-29T01:00:00Z" }, "Protocollo2026/7729/03/2026, 03:00"],
    [{ registrationNumber: null, isRegistrationPending: true }, "ProtocolloIn registrazione"],
    [{ registrationNumber: null, isRegistrationPending: false }, "Protocollo—"],
  ])("registered as %o: %s", async (changes, words) => {
    expect((await shown(head(changes))).text).toContain(words);
  });

  test("the button that copies the code says what it copies", async () => {
    expect((await shown(head())).getByRole("button", { name: "Copia: Codice" })).toBeTruthy();
    expect((await shown(head({ code: null }))).queryByRole("button", { name: /^Copia/ })).toBeNull();
  });
});
