import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { connector, inAll } from "../../../../testing/examples.ts";
import { messagesOf } from "../../../../testing/messages.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import { ConnectorForm } from "./[kind]/connector-form.tsx";
import { optionField as field } from "./[kind]/option-fields.testing.ts";
import { TestAnswer } from "./[kind]/test-answer.tsx";
import type { Field } from "./[kind]/typed-options.ts";
import { ConnectorCard } from "./connector-card.tsx";
import ConnectorsPage from "./page.tsx";

const card = (changes: Parameters<typeof connector>[0] = {}, canWrite = true) => (
  <ul>
    <ConnectorCard connector={connector(changes)} canWrite={canWrite} />
  </ul>
);
const states = ["up", "slow", "refusing", "down", "missing", "unknown"] as const;

describe("the card of an outside system", () => {
  test.each(states.flatMap((state) => locales.map((locale) => [state, locale] as const)))(
    "%s in %s is said in words",
    async (state, locale) => {
      expect((await shown(card({ state, since: null }), { locale })).text).toContain(
        messagesOf(locale).connectors.state[state],
      );
    },
  );

  test.each([
    ["up", "border-t-good"],
    ["slow", "border-t-warn"],
    ["refusing", "border-t-bad-strong"],
    ["down", "border-t-bad-strong"],
    ["missing", "border-t-line-strong"],
    ["unknown", "border-t-line-strong"],
  ] as const)("%s has the edge %s", async (state, edge) => {
    expect((await shown(card({ state }))).getByRole("listitem").className).toContain(edge);
  });

  test("says since when, on the clock of Rome", async () => {
    expect((await shown(card({ since: "2026-10-25T00:30:00Z" }))).text).toContain("Rispondeda 25/10/2026, 02:30");
  });

  test("while it is left alone, says until when and that nobody need do anything", async () => {
    expect((await shown(card({ state: "down", pausedUntil: "2026-03-29T01:00:05Z" }))).text).toContain(
      "Non lo disturbiamo fino alle 03:00:05, poi si riprova da soli.",
    );
  });

  test.each([
    [0, null],
    [1, "1 documento in attesa"],
    [12, "12 documenti in attesa"],
  ])("%d documents wait for it: %s", async (waiting, words) => {
    const { text } = await shown(card({ waiting }));
    if (words === null) expect(text).not.toContain("in attesa");
    else expect(text).toContain(words);
  });

  test.each([
    [null, null, "Ultima chiamata—"],
    ["2026-11-26T07:59:00Z", 1234, "Ultima chiamata1 minuto fa · 1234 ms"],
    ["2026-11-26T07:59:00Z", null, "Ultima chiamata1 minuto fa"],
  ])("last called at %s for %s ms: %s", async (lastCallAt, lastDurationMs, words) => {
    expect((await shown(card({ lastCallAt, lastDurationMs }))).text).toContain(words);
  });

  test("its reason is said, and what it said itself stays text", async () => {
    const { body, text } = await shown(card({ state: "refusing", reason: "<b>chiave scaduta</b>" }));
    expect(body.querySelector("b")).toBeNull();
    expect(text).toContain("<b>chiave scaduta</b>");
  });

  test.each([
    ["up", true, "Modifica le opzioni"],
    ["missing", true, "Configura"],
    ["up", false, null],
  ] as const)("%s, for who may change it (%s): %s", async (state, canWrite, words) => {
    const { queryByRole } = await shown(card({ state }, canWrite));
    const link = queryByRole("link", { name: "Modifica le opzioni: Protocollo" });
    expect(link?.textContent ?? null).toBe(words);
    expect(link?.getAttribute("href") ?? null).toBe(words === null ? null : "/connettori/protocol");
  });

  test.each(["protocol", "notices", "identity", "payments"] as const)(
    "the kind %s has a name of its own in every language",
    async (kind) => {
      for (const locale of locales)
        expect((await shown(card({ kind }), { locale })).getByRole("heading").textContent).toBe(
          messagesOf(locale).connectors.kind[kind],
        );
    },
  );
});

describe("the page of connectors", () => {
  test("is not for who may not read the registrations", async () => {
    await expect(shown(<ConnectorsPage />, { me: { permissions: [] } })).rejects.toThrow(Sent);
  });

  test("shows each system once; who may not change has no way in", async () => {
    const health = [connector(), connector({ kind: "notices", vendor: "SMTP" })];
    const { getAllByRole, links } = await shown(<ConnectorsPage />, {
      me: { permissions: ["registrations.read"] },
      procedures: { "connectors.health": () => health },
    });
    expect(getAllByRole("listitem")).toHaveLength(2);
    expect(Object.values(links)).toEqual(["/registrazioni"]);
  });

  test("of a town without any says so", async () => {
    expect(
      (
        await shown(<ConnectorsPage />, {
          me: { permissions: ["registrations.read"] },
          procedures: { "connectors.health": () => [] },
        })
      ).text,
    ).toContain("Nessun connettore configurato");
  });
});

describe("the answer to a trial", () => {
  test("nobody tried yet", async () => {
    expect((await shown(<TestAnswer answer={null} />)).html).toBe("");
  });

  test("it answers: how fast, read out when the reader pauses", async () => {
    expect(
      (await shown(<TestAnswer answer={{ isAnswered: true, reason: null, milliseconds: 85 }} />)).getByRole("status")
        .textContent,
    ).toBe("Il sistema risponde (85 ms).");
  });

  test.each(locales)("in %s it does not: why, read out at once", async (locale) => {
    expect(
      (
        await shown(<TestAnswer answer={{ isAnswered: false, reason: "@timeout", milliseconds: 10_000 }} />, { locale })
      ).getByRole("alert").textContent,
    ).toContain(messagesOf(locale).reasons.timeout);
  });
});

describe("the options of a vendor", () => {
  const form = (fields: Field[], vendors = 1, stopped = 0) => (
    <ConnectorForm
      stopped={stopped}
      connector={{
        kind: "protocol",
        vendor: "v0",
        changedAt: null,
        vendors: Array.from({ length: vendors }, (_, n) => ({ name: `v${n}`, title: `Prodotto ${n}`, fields })),
      }}
    />
  );

  test("a key that is kept is never sent to the browser, and need not be typed again", async () => {
    const { getByLabelText, body } = await shown(
      form([field({ key: "apiKey", kind: "secret", title: inAll("Chiave"), value: null, isSet: true })]),
    );
    const key = getByLabelText<HTMLInputElement>("Chiave");
    expect(key.getAttribute("type")).toBe("password");
    expect(key.getAttribute("value")).toBe("");
    expect(key.hasAttribute("aria-required")).toBe(false);
    expect(body.textContent).toContain("Già salvata e non mostrata");
  });

  test("a key that is missing is asked for", async () => {
    expect(
      (await shown(form([field({ key: "apiKey", kind: "secret", title: inAll("Chiave"), value: null, isSet: false })])))
        .getByLabelText("Chiave")
        .getAttribute("aria-required"),
    ).toBe("true");
  });

  test.each([
    ["url", "url", null],
    ["text", "text", null],
    ["number", "text", "numeric"],
  ] as const)("a %s is typed in a field of type %s", async (kind, type, inputMode) => {
    const input = (await shown(form([field({ kind, value: null, limits: { maxLength: 80 } })]))).getByLabelText(
      "Indirizzo",
    );
    expect([input.getAttribute("type"), input.getAttribute("inputmode"), input.getAttribute("maxlength")]).toEqual([
      type,
      inputMode,
      "80",
    ]);
  });

  test("says what holds where nothing is typed", async () => {
    expect((await shown(form([field({ standard: 30, kind: "number" })]))).text).toContain("Se lasci vuoto: 30");
  });

  test("names and help are in the reader's language", async () => {
    const { text } = await shown(form([field({ description: inAll("Dove risponde") })]), { locale: "de" });
    expect(text).toContain("Indirizzo (de)");
    expect(text).toContain("Dove risponde (de)");
  });

  test.each([
    [1, false],
    [3, true],
  ])("of %d vendors one chooses: %s", async (vendors, chooses) => {
    expect((await shown(form([field()], vendors))).queryByLabelText("Prodotto") !== null).toBe(chooses);
  });

  test.each([
    [0, null],
    [1, "C'è 1 documento fermo: ora puoi riprovarlo."],
    [4, "Ci sono 4 documenti fermi: ora puoi riprovarli."],
  ])("with %d documents that stand still, what to do next: %s", async (stopped, words) => {
    const { text, links } = await shown(form([field()], 1, stopped));
    expect(Object.values(links)).toEqual(words === null ? [] : ["/registrazioni"]);
    expect(text).toContain(words ?? "");
    if (words === null) expect(text).not.toContain("riprovar");
  });
});
