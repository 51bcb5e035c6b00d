import { isFinal, pausingStatuses, statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { SummaryCards } from "../../../components/summary/summary-cards.tsx";
import { shownIn, textIn } from "../../../testing/shown-in.tsx";
import { NextSteps } from "../servizi/[slug]/richiesta/[id]/inviata/next-steps.tsx";
import { ReceiptFacts } from "../servizi/[slug]/richiesta/[id]/inviata/receipt-facts.tsx";
import { ApplicationCard } from "./application-card.tsx";
import { DeskRequests } from "./desk-requests.tsx";
import { ApplicationFacts } from "./pratiche/[id]/application-facts.tsx";
import { ApplicationTimeline } from "./pratiche/[id]/application-timeline.tsx";

const id = "01900000-0000-7000-8000-000000000001";
const title = { it: "Permesso di accesso alla ZTL", de: "Zufahrt zur ZTL", en: "Access to the ZTL" };
const base = {
  id,
  service: { slug: "ztl-access", title },
  code: "ANABCDEFGH",
  submittedAt: "2026-11-03T10:00:00.000Z",
  updatedAt: "2026-11-20T17:45:00.000Z",
  dueOn: "2026-12-03",
  registrationNumber: "0001234/2026",
  registeredAt: "2026-11-03T10:01:00.000Z",
  isRegistrationPending: false,
  unreadMessages: 0,
  timeline: [
    { id: "1", at: "2026-11-03T10:00:00.000Z", to: "submitted", by: "citizen", reason: null },
    { id: "2", at: "2026-11-05T08:00:00.000Z", to: "in_charge", by: "operator", reason: null },
  ],
};
const card = (more: object) => <ApplicationCard application={{ ...base, ...more } as never} level="h3" />;

describe("an application in a list of the personal area", () => {
  test.each(statuses)(
    "with the status %s has a name, a state in words and the way to its page, in every language",
    (status) => {
      for (const locale of locales) {
        const html = shownIn(locale, card({ status }));
        expect(html).toContain(title[locale]);
        const prefix = locale === "it" ? "" : `/${locale}`;
        expect(html).toContain(
          `href="${prefix}${status === "draft" ? `/servizi/ztl-access/richiesta/${id}` : `/area-personale/pratiche/${id}`}"`,
        );
      }
    },
  );

  test.each(statuses)("with the status %s promises a day only while one is awaited", (status) => {
    const text = textIn("it", card({ status }));
    expect(text.includes("Risposta entro il 3 dicembre 2026")).toBe(status !== "draft" && !isFinal(status));
  });

  test("points out what the office asks, and leads straight to the answer", () => {
    const html = shownIn("it", card({ status: "awaiting_integration" }));
    expect(html).toContain("needs-you");
    expect(html).toContain(`href="/area-personale/pratiche/${id}#integrazione"`);
    expect(shownIn("it", card({ status: "in_charge" }))).not.toContain("needs-you");
  });

  test.each([
    [0, /messagg/],
    [1, /1 messaggio nuovo/],
    [3, /3 messaggi nuovi/],
  ])("with %d unread messages says so", (unreadMessages, words) => {
    const text = textIn("it", card({ status: "in_charge", unreadMessages }));
    if (unreadMessages === 0) expect(text).not.toMatch(words);
    else expect(text).toMatch(words);
  });
});

describe("what waits for the citizen, first on the desk", () => {
  const asked = {
    ...base,
    status: "awaiting_integration",
    request: { text: "Serve la carta di circolazione.\nTutte le pagine.", at: "2026-11-18T09:00:00.000Z" },
  };

  test("is what the office wrote and since when, with the answer one press away", () => {
    const html = shownIn("it", <DeskRequests applications={[asked] as never} />);
    expect(html).toContain("Serve la carta di circolazione.");
    expect(html).toContain("18 novembre 2026");
    expect(html).toContain(`#integrazione"`);
  });

  test("never runs what somebody wrote", () => {
    const html = shownIn(
      "it",
      <DeskRequests
        applications={[{ ...asked, request: { ...asked.request, text: "<img src=x onerror=alert(1)>" } }] as never}
      />,
    );
    expect(html).not.toContain("<img");
  });
});

describe("the page of an application", () => {
  test("has state, code, number and the last expected day in sight (C.SE.1.10)", () => {
    const text = textIn("it", <ApplicationFacts application={{ ...base, status: "in_charge" } as never} />);
    for (const words of ["Presa in carico", "AN", "0001234/2026", "3 novembre 2026", "3 dicembre 2026"])
      expect(text).toContain(words);
  });

  test("says that the number is awaited, and nothing of numbers where none will come", () => {
    const waiting = textIn(
      "it",
      <ApplicationFacts
        application={{ ...base, status: "submitted", registrationNumber: null, isRegistrationPending: true } as never}
      />,
    );
    const never = textIn(
      "it",
      <ApplicationFacts application={{ ...base, status: "submitted", registrationNumber: null } as never} />,
    );
    expect(waiting).toContain("Numero di protocollo");
    expect(never).not.toContain("Numero di protocollo");
  });

  test.each(statuses.filter((status) => status !== "draft"))(
    "with the status %s tells the past, and the steps to come unless it is over (C.SE.1.9)",
    (status) => {
      const html = shownIn("it", <ApplicationTimeline application={{ ...base, status } as never} />);
      expect(html).toContain('aria-label="Cronologia della pratica"');
      expect(html).toContain('dateTime="2026-11-05T08:00:00.000Z"');
      if (isFinal(status)) expect(html).not.toContain("point-list-next");
    },
  );

  test.each(pausingStatuses)("says that the term stands still while %s", (status) => {
    const text = (of: string) => textIn("it", <ApplicationTimeline application={{ ...base, status: of } as never} />);
    expect(text(status)).not.toBe(text("in_charge"));
  });
});

describe("the receipt", () => {
  const times = {
    text: title,
    steps: [
      { days: 0, title, text: title },
      { days: 30, title: { ...title, it: "Esito" }, text: { ...title, it: "Ricevi l'esito." } },
    ],
  };

  test("says next steps as days of the calendar, counted from the day it was sent in the municipality's time", () => {
    const late = { ...base, submittedAt: "2026-11-30T23:30:00.000Z" };
    const text = textIn("it", <NextSteps application={late as never} times={times} />);
    expect(text).toMatch(/01\s*dic 2026/);
    expect(text).toMatch(/31\s*dic 2026[\s\S]*Esito/);
  });

  test("reads out number and paper when they come, and says that they are on their way until then", () => {
    const pending = shownIn(
      "it",
      <ReceiptFacts
        application={{ ...base, registrationNumber: null, isRegistrationPending: true } as never}
        receipt={undefined}
      />,
    );
    expect(pending.match(/aria-live="polite"/g)).toHaveLength(2);
    expect(pending).not.toContain("href=");
    const whole = shownIn(
      "it",
      <ReceiptFacts application={base as never} receipt={{ id, name: "ricevuta.pdf", size: 48_000 } as never} />,
    );
    expect(whole).toContain("0001234/2026");
    expect(whole).toContain(`/api/files/document/${id}`);
  });
});

describe("the summary before sending (C.SE.1.4)", () => {
  const sections = [
    {
      page: "dati",
      title: "I tuoi dati",
      rows: [
        { path: "note", label: "Note", kind: "text", value: "" },
        { path: "chi", label: "Nome <b>", kind: "text", value: "Maria & figli" },
        {
          path: "veicoli.0",
          label: "Veicolo 1",
          kind: "group",
          rows: [{ path: "veicoli.0.targa", label: "Targa", kind: "text", value: "AB123CD" }],
        },
        { path: "patente", label: "Patente", kind: "file", files: [id], value: "" },
      ],
    },
  ];
  const upload = { id, name: "patente.pdf", size: 1_200_000 };

  test("shows each question with its answer, groups under their name, and says what was left empty", () => {
    const text = textIn("it", <SummaryCards sections={sections as never} uploads={[upload] as never} level="h2" />);
    for (const words of ["Veicolo 1", "Targa", "AB123CD", "Maria & figli", "patente.pdf"])
      expect(text).toContain(words);
    expect(text).toMatch(/Note\n\S+/);
  });

  test("misses a file that is not there any more, and never shows another's", () => {
    expect(
      shownIn(
        "it",
        <SummaryCards sections={sections as never} uploads={[{ ...upload, id: "other" }] as never} level="h2" />,
      ),
    ).not.toContain("patente.pdf");
  });
});
