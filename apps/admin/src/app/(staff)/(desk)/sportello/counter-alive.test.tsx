// @vitest-environment happy-dom
import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { details, inAll } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { messagesOf } from "../../../../testing/messages.ts";
import { Sent } from "../../../../testing/request.ts";
import { router } from "../../../../testing/router.ts";
import { shown } from "../../../../testing/shown.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { DiscardFiling } from "./[id]/discard-filing.tsx";
import { FilingFrame } from "./[id]/filing-frame.tsx";
import { ConsentForm } from "./[id]/privacy/consent-form.tsx";
import { ReceiptSheet } from "./[id]/ricevuta/receipt-sheet.tsx";
import { SendFiling } from "./[id]/riepilogo/send-filing.tsx";
import { type Filing, privacyStep, stepPath, summaryStep } from "./[id]/steps.ts";
import { FilingsLeft } from "./filings-left.tsx";
import { NewFiling } from "./new-filing.tsx";
import CounterPage from "./page.tsx";
import type { FoundPerson } from "./person-search.tsx";

const words = messagesOf("it").counter;
const code = computeFiscalCode({
  familyName: "Rossi",
  givenName: "Maria",
  birthDate: "1980-01-01",
  gender: "F",
  birthPlaceCode: "H501",
});
const known: FoundPerson = {
  isKnown: true,
  fiscalCode: code,
  givenName: "Maria",
  familyName: "Rossi",
  birthDate: "1980-01-01",
  certifiedAt: "2026-10-01T08:00:00Z",
  hasEmail: true,
};
const unknown: FoundPerson = { isKnown: false, fiscalCode: code, birthDate: "1980-01-01" };
const services: Outputs["counter"]["services"] = [
  { id: "s1", slug: "ztl", title: inAll("Permesso ZTL"), availability: { state: "open" } },
  { id: "s2", slug: "nido", title: inAll("Nido"), availability: { state: "suspended", reason: null } },
] as unknown as Outputs["counter"]["services"];

const look = async (person: FoundPerson | (() => never), more = {}) => {
  const counter = alive(<NewFiling services={services} languages={["it", "de"]} />, {
    procedures: { "counter.findPerson": typeof person === "function" ? person : () => person, ...more },
  });
  await counter.user.type(screen.getByRole("textbox", { name: /^Codice fiscale/ }), `${code}{Enter}`);
  return counter;
};

describe("looking for the person", () => {
  test.each([
    ["", words.fault.required],
    ["BRTLIO48E46G702X", words.fault.fiscalCode],
    ["abc", words.fault.fiscalCode],
  ])("%j: told beside the field, and nobody is looked for", async (typed, fault) => {
    const { user } = alive(<NewFiling services={services} languages={["it"]} />);
    const field = screen.getByRole("textbox", { name: /^Codice fiscale/ });
    if (typed !== "") await user.type(field, typed);
    await user.click(screen.getByRole("button", { name: words.search }));
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(fault)).toBeTruthy();
    expect(askedOf("counter.findPerson")).toEqual([]);
  });

  test("too many look-ups are refused in a sentence, and the code stays", async () => {
    await look(() => {
      throw refused("too_many_requests");
    });
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /^Codice fiscale/ }).value).toBe(code);
  });

  test("somebody whose name the digital identity certified is not asked for it", async () => {
    await look(known);
    expect(await screen.findByText("Maria Rossi")).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: /^Nome/ })).toBeNull();
  });

  test.each([
    [{ ...known, certifiedAt: null, hasEmail: false }, words.compareNoMail],
    [{ ...known, certifiedAt: null }, words.compareKnown],
    [unknown, words.compareNew],
  ])("what to compare with the document is said: case %#", async (person, told) => {
    await look(person);
    expect(await screen.findByText(told)).toBeTruthy();
  });

  test("another person begins anew", async () => {
    const { user } = await look(known);
    await user.click(await screen.findByRole("button", { name: words.otherPerson }));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /^Codice fiscale/ }).value).toBe("");
  });
});

describe("opening the form", () => {
  const fill = async (user: Awaited<ReturnType<typeof look>>["user"], expiresOn = "2034-05-06") => {
    await user.type(screen.getByRole("textbox", { name: /^Numero/ }), "ca 12345 ab");
    await user.type(screen.getByRole("textbox", { name: /^Rilasciato da/ }), "Comune di Bugliano");
    await user.type(screen.getByLabelText(/^Scade il/), expiresOn);
    await user.selectOptions(screen.getByLabelText("Servizio"), "Permesso ZTL");
  };

  test("every field that is missing says so at once, the service too", async () => {
    const { user } = await look(unknown);
    await user.click(await screen.findByRole("button", { name: words.open }));
    expect(screen.getAllByText(words.fault.required)).toHaveLength(5);
    expect(screen.getByText(words.fault.service)).toBeTruthy();
    expect(askedOf("counter.begin")).toEqual([]);
  });

  test("a document that is over is told beside its day", async () => {
    const { user } = await look(known);
    await screen.findByText("Maria Rossi");
    await fill(user, "2020-01-01");
    await user.click(screen.getByRole("button", { name: words.open }));
    expect(screen.getByText(words.fault.expired)).toBeTruthy();
    expect(askedOf("counter.begin")).toEqual([]);
  });

  test("a name unlike the code is doubted, not forbidden", async () => {
    const { user } = await look(unknown, { "counter.begin": () => ({ id: "d1" }) });
    await user.type(await screen.findByRole("textbox", { name: /^Nome/ }), "Luigi");
    await user.type(screen.getByRole("textbox", { name: /^Cognome/ }), "Verdi");
    expect(screen.getByText(words.unlikeCode)).toBeTruthy();
    await fill(user);
    await user.click(screen.getByRole("button", { name: words.open }));
    await waitFor(() => expect(router.push.mock.calls).toEqual([["/sportello/d1"]]));
    expect(askedOf("counter.begin")).toMatchObject([
      {
        slug: "ztl",
        person: { fiscalCode: code, givenName: "Luigi", familyName: "Verdi" },
        document: { kind: "identity_card", expiresOn: "2034-05-06" },
        locale: "it",
      },
    ]);
  });

  test("a service that is closed is not among those offered", async () => {
    await look(known);
    await screen.findByText("Maria Rossi");
    expect(
      within(screen.getByLabelText("Servizio"))
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([words.chooseService, "Permesso ZTL"]);
  });

  test("what the server refuses is said, and nothing typed is lost", async () => {
    const { user } = await look(known, {
      "counter.begin": () => {
        throw refused("service_closed");
      },
    });
    await screen.findByText("Maria Rossi");
    await fill(user);
    await user.click(screen.getByRole("button", { name: words.open }));
    expect((await screen.findByRole("alert")).textContent).toBe(messagesOf("it").refusal.service_closed);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /^Rilasciato da/ }).value).toBe("Comune di Bugliano");
  });
});

describe("the steps of a filing", () => {
  test("the notice is handed over before going on", async () => {
    const { user } = alive(<ConsentForm id="d1" next={stepPath("d1", "pagina")} isGiven={false} />, {
      procedures: { "counter.consent": () => ({}) },
    });
    await user.click(screen.getByRole("button", { name: words.next }));
    expect(screen.getByText(words.fault.privacy)).toBeTruthy();
    expect(askedOf("counter.consent")).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: words.privacyGiven }));
    await user.click(screen.getByRole("button", { name: words.next }));
    await waitFor(() => expect(router.push.mock.calls).toEqual([["/sportello/d1/pagina"]]));
  });

  test("it is sent once the person has heard it, with the key of the page", async () => {
    const { user } = alive(<SendFiling id="d1" idempotencyKey="k1" isReady />, {
      procedures: { "counter.submit": () => ({ id: "d1" }) },
    });
    await user.click(screen.getByRole("button", { name: words.send }));
    expect(screen.getByText(words.fault.heard)).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: words.heard }));
    await user.dblClick(screen.getByRole("button", { name: words.send }));
    await waitFor(() => expect(router.push.mock.calls).toEqual([["/sportello/d1/ricevuta"]]));
    expect(askedOf("counter.submit")).toEqual([{ id: "d1", idempotencyKey: "k1" }]);
  });

  test("with a page left out it cannot be sent", () => {
    alive(<SendFiling id="d1" idempotencyKey="k1" isReady={false} />);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: words.send }).disabled).toBe(true);
  });

  test("is thrown away only when asked twice", async () => {
    const { user } = alive(<DiscardFiling id="d1" />, { procedures: { "counter.discard": () => ({ id: "d1" }) } });
    await user.click(screen.getByRole("button", { name: words.discard }));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(words.discardText)).toBeTruthy();
    expect(askedOf("counter.discard")).toEqual([]);
    await user.click(dialog.getByRole("button", { name: words.discardSure }));
    await waitFor(() => expect(saidDone()).toEqual([words.discarded]));
    expect(router.push.mock.calls).toEqual([["/sportello"]]);
  });

  test.each(["it", "de", "en"] as const)(
    "say in %s who is there, by which document, and which steps are done",
    async (locale) => {
      const filing = {
        id: "d1",
        service: { title: inAll("Permesso ZTL") },
        applicant: { givenName: "Maria", familyName: "Rossi", fiscalCode: code },
        counter: {
          document: { kind: "identity_card", number: "CA12345AB", issuedBy: "Comune", expiresOn: "2034-05-06" },
        },
      } as unknown as Filing;
      const steps = [
        { key: privacyStep, title: "A", isDone: true },
        { key: summaryStep, title: "B", isDone: false },
      ];
      const { body, text } = await shown(
        <FilingFrame filing={filing} steps={steps} current={summaryStep}>
          <p>1</p>
        </FilingFrame>,
        { locale },
      );
      expect(text).toContain("CA12345AB");
      expect([...body.querySelectorAll("[aria-current=step]")].map(({ textContent }) => textContent)).toEqual(["2B"]);
    },
  );
});

describe("what was left half filled", () => {
  test("nothing: said so", async () => {
    expect((await shown(<FilingsLeft drafts={[]} />)).text).toContain(words.noneLeft);
  });

  test("leads back to each, by the person's name", async () => {
    const { links } = await shown(
      <FilingsLeft
        drafts={[
          { id: "d1", applicant: "Maria Rossi", title: inAll("Permesso ZTL"), updatedAt: "2026-11-26T07:00:00Z" },
        ]}
      />,
    );
    expect(links).toEqual({ "Maria Rossi": "/sportello/d1" });
  });
});

describe("the sheet to sign", () => {
  const filing = {
    document: { kind: "passport", number: "YA1234567", issuedBy: "Questura di Pisa", expiresOn: "2031-01-01" },
    operator: "Anna Lombardi",
    identifiedAt: "2026-11-26T07:00:00Z",
  } as unknown as Parameters<typeof ReceiptSheet>[0]["filing"];
  test.each(["it", "de", "en"] as const)(
    "says in %s who asked what, how they were identified and by whom, and where both sign",
    async (locale) => {
      const { text } = await shown(<ReceiptSheet application={details()} filing={filing} town="Bugliano" />, {
        locale,
        names: ["Questura di Pisa", "Anna Lombardi", "Maria Rossi"],
      });
      for (const fact of ["YA1234567", "Anna Lombardi", "Maria Rossi", "RSSMRA80A41H501U"])
        expect(text).toContain(fact);
      expect(text).toContain(messagesOf(locale).counter.signApplicant);
    },
  );
});

describe("the counter's page", () => {
  const page = (permissions: string[]) => ({
    me: { id: "me", permissions },
    context: { tenant: { languages: ["it"] } },
    procedures: { "counter.services": () => services, "counter.drafts": () => [] },
  });

  test("is not for who may not fill in for others", async () => {
    await expect(shown(<CounterPage />, page(["applications.read"]))).rejects.toThrow(Sent);
  });

  test("begins with the person's code, and shows what was left", async () => {
    const { getByRole } = await shown(<CounterPage />, page(["counter.fill"]));
    expect(getByRole("textbox", { name: /^Codice fiscale/ })).toBeTruthy();
    expect(getByRole("region", { name: words.left })).toBeTruthy();
  });
});
