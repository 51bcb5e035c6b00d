import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { onceOnlyBlocks } from "@sportello/forms/blocks";
import { describe, expect, test } from "vitest";
import { shownIn, textIn } from "../testing/shown-in.tsx";
import { AvailabilityChip } from "./availability-chip.tsx";
import { AvailabilityText } from "./availability-text.tsx";
import { EarlierOffer } from "./flow/earlier-offer.tsx";
import { KeepContacts } from "./flow/keep-contacts.tsx";
import { KnownOffer } from "./flow/known-offer.tsx";
import { PrivacyForm } from "./flow/privacy-form.tsx";
import { Stepper } from "./flow/stepper.tsx";
import { StatusChip } from "./status-chip.tsx";
import { Day } from "./text/day.tsx";

describe("a day", () => {
  test.each([
    ["it", "26 novembre 2026"],
    ["de", "26. November 2026"],
    ["en", "26 November 2026"],
  ] as const)("is written as people of %s do", (locale, words) => {
    expect(textIn(locale, <Day of="2026-11-26" />)).toBe(words);
  });

  test("is the day in the municipality, also late at night, and exact for machines", () => {
    expect(shownIn("it", <Day of="2026-11-25T23:30:00.000Z" />)).toBe(
      '<time dateTime="2026-11-25T23:30:00.000Z">26 novembre 2026</time>',
    );
    expect(textIn("it", <Day of="2026-07-01T22:05:00.000Z" withTime />)).toMatch(/2 luglio 2026.*00:05/);
  });
});

describe("the status of an application", () => {
  test.each(statuses)("%s is said in words in every language, never by colour alone", (status) => {
    const words = locales.map((locale) => textIn(locale, <StatusChip status={status} />));
    for (const text of words) expect(text.length).toBeGreaterThan(3);
  });

  test("calls for attention where the citizen must act, and only there", () => {
    const calling = statuses.filter((status) => shownIn("it", <StatusChip status={status} />).includes("chip-warning"));
    expect(calling.toSorted()).toEqual(["awaiting_integration", "payment_failed", "payment_pending", "stamp_pending"]);
  });
});

describe("a service that takes no applications now", () => {
  const reason = {
    it: "Rifacciamo il regolamento.",
    de: "Wir erneuern die Ordnung.",
    en: "We are renewing the rules.",
  };

  test("that opens later says from when, to the minute, in the municipality's time", () => {
    const text = textIn(
      "it",
      <AvailabilityText availability={{ state: "not_yet", at: "2027-01-10T08:00:00.000Z" } as never} />,
    );
    expect(text).toMatch(/10 gennaio 2027.*09:00/);
  });

  test("that was closed says when it closed", () => {
    expect(
      textIn("de", <AvailabilityText availability={{ state: "closed", at: "2026-09-30T21:59:00.000Z" } as never} />),
    ).toMatch(/30\. September 2026.*23:59/);
  });

  test("that pauses says why, in the language of the page", () => {
    expect(textIn("de", <AvailabilityText availability={{ state: "suspended", reason } as never} />)).toContain(
      reason.de,
    );
    expect(textIn("it", <AvailabilityText availability={{ state: "suspended", reason } as never} />)).not.toContain(
      reason.en,
    );
  });

  test("is not told as open to the checker, nor as closed when it is open", () => {
    expect(shownIn("it", <AvailabilityChip availability={{ state: "open" } as never} />)).toMatch(
      /data-element="service-status".*Servizio attivo/,
    );
    expect(textIn("it", <AvailabilityChip availability={{ state: "suspended" } as never} />)).not.toBe(
      "Servizio attivo",
    );
    expect(textIn("it", <AvailabilityText availability={{ state: "open" } as never} />)).toBe("");
  });
});

describe("the steps of a request", () => {
  const steps = [
    { key: "privacy", title: "Privacy", href: "/servizi/x/richiesta/1/privacy", isConfirmed: true },
    { key: "dati", title: "I tuoi dati", href: "/servizi/x/richiesta/1/dati", isConfirmed: true },
    { key: "veicoli", title: "Veicoli", href: "/servizi/x/richiesta/1/veicoli", isConfirmed: false },
    { key: "riepilogo", title: "Riepilogo", href: "/servizi/x/richiesta/1/riepilogo", isConfirmed: false },
  ];
  const html = shownIn("de", <Stepper steps={steps} current="veicoli" />);

  test("say where one is, for eyes and for screen readers (C.SE.1.8)", () => {
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toMatch(/<li class="active" aria-current="step">Veicoli<\/li>/);
    expect(html).toContain("3/4");
  });

  test("lead back to what was filled in, in the page's language, and not ahead", () => {
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      "/de/servizi/x/richiesta/1/privacy",
      "/de/servizi/x/richiesta/1/dati",
    ]);
  });
});

describe("what the town knows already (C.SE.1.5)", () => {
  const from = {
    id: "01900000-0000-7000-8000-000000000001",
    code: "ANABCDEFGH",
    title: { it: "Permesso di accesso alla ZTL", de: "Zufahrt zur ZTL", en: "Access to the ZTL" },
    submittedAt: "2026-11-03T10:00:00.000Z",
  };

  test.each(onceOnlyBlocks)(
    "%s of another request is offered with where and when it was said, unticked, in every language",
    (block) => {
      for (const locale of locales) {
        const html = shownIn(locale, <KnownOffer known={[{ block, from }]} />);
        expect(html).toContain(from.title[locale]);
        expect(html).toMatch(new RegExp(`type="checkbox"[^>]* value="${block}"`));
        expect(html).not.toContain("checked");
        expect(html).toMatch(/datetime="2026-11-03/i);
      }
    },
  );

  test("is not spoken of where nothing is known", () => {
    expect(shownIn("it", <KnownOffer known={[]} />)).toBe("");
    expect(shownIn("it", <EarlierOffer earlier={null} />)).toBe("");
    expect(shownIn("it", <KeepContacts contacts={null} />)).toBe("");
  });

  test("an earlier request for the same is offered by its code and day, unticked", () => {
    const html = shownIn("it", <EarlierOffer earlier={from} />);
    expect(html).toContain("3 novembre 2026");
    expect(html).not.toContain("checked");
  });

  test("new contacts are for this request alone, unless one says otherwise", () => {
    const html = shownIn("it", <KeepContacts contacts={{ email: "nuova@posta.example" }} />);
    expect(html).toContain("nuova@posta.example");
    expect(html).toMatch(/<input[^>]*value="solo"[^>]*>/);
    expect([...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([tag]) => /value="(\w+)"/.exec(tag)?.[1])).toEqual([
      "solo",
    ]);
  });
});

describe("the privacy notice at the door of a request", () => {
  const tenant = {
    name: { it: "Comune di Bugliano", de: "Gemeinde Bugliano", en: "Municipality of Bugliano" },
  } as never;

  test("is to be confirmed, by nobody but the citizen, and a missing tick is told beside the box", () => {
    const html = shownIn("it", <PrivacyForm action="/avvia" tenant={tenant} isMissing />);
    expect(html).toMatch(/<input[^>]*id="privacy"[^>]*aria-invalid="true"[^>]*aria-describedby="privacy-errore"/);
    expect(html).toMatch(/id="privacy-errore" role="alert"/);
    expect(html).not.toContain("checked");
  });

  test("sets a trap for programs only where nobody signs in", () => {
    expect(shownIn("it", <PrivacyForm action="/avvia" tenant={tenant} isMissing={false} />)).not.toContain("sito");
    expect(shownIn("it", <PrivacyForm action="/avvia" tenant={tenant} isMissing={false} hasTrap />)).toContain(
      `name="sito"`,
    );
  });
});
