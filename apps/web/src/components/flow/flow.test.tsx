import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { DraftChoice } from "../../app/[locale]/servizi/[slug]/richiesta/draft-choice.tsx";
import { bugliano, code, inAll } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import { EarlierOffer } from "./earlier-offer.tsx";
import { FlowFrame } from "./flow-frame.tsx";
import { GuestNotice } from "./guest-notice.tsx";
import { KeepContacts } from "./keep-contacts.tsx";
import { PrivacyForm } from "./privacy-form.tsx";
import { type FlowStep, Stepper } from "./stepper.tsx";

const steps: FlowStep[] = [
  { key: "privacy", title: "Privacy", href: "/servizi/x/richiesta/1/privacy", isConfirmed: true },
  { key: "dati", title: "Dati", href: "/servizi/x/richiesta/1/dati", isConfirmed: true },
  { key: "veicoli", title: "Veicoli", href: "/servizi/x/richiesta/1/veicoli", isConfirmed: false },
  { key: "riepilogo", title: "Riepilogo", href: "/servizi/x/richiesta/1/riepilogo", isConfirmed: false },
];

describe("the steps of a request", () => {
  test.each([
    ["privacy", "1/4", ["Dati"]],
    ["dati", "2/4", ["Privacy"]],
    ["veicoli", "3/4", ["Privacy", "Dati"]],
    ["riepilogo", "4/4", ["Privacy", "Dati"]],
  ])("on %s it is step %s, and one may go back to %s", async (current, position, links) => {
    const { body, links: found } = await shown(<Stepper steps={steps} current={current} />);
    expect(body.querySelector("[aria-current=step]")?.textContent).toBe(
      steps.find(({ key }) => key === current)?.title,
    );
    expect(body.querySelector(".steppers-index")?.textContent).toBe(position);
    expect(Object.keys(found)).toEqual(links);
  });

  test("what is done says so in words", async () => {
    const { body } = await shown(<Stepper steps={steps} current="veicoli" />);
    expect([...body.querySelectorAll("svg title")].map(({ textContent }) => textContent)).toEqual([
      "Completato",
      "Completato",
    ]);
  });

  test.each(locales)("in %s the frame says which service, which category, and where help is", async (locale) => {
    const { body, getByRole } = await shown(
      <FlowFrame
        service={{ slug: "permesso-ztl", category: "mobilita-e-trasporti", title: inAll("Permesso ZTL") }}
        steps={steps}
        current="dati"
      >
        <p>x</p>
      </FlowFrame>,
      { locale, names: ["Dati", "Veicoli", "Riepilogo", "Privacy"] },
    );
    expect(getByRole("heading", { level: 1 }).textContent).toBe(
      locale === "it" ? "Permesso ZTL" : `Permesso ZTL (${locale})`,
    );
    expect(body.querySelector('a[href="#contatti-comune"]')).not.toBeNull();
    expect(
      [...body.querySelectorAll(".breadcrumb a")].map(
        (link) => link.getAttribute("href")?.replace(`/${locale}`, "") || "/",
      ),
    ).toEqual(["/", "/servizi", "/servizi/categoria/mobilita-e-trasporti", "/servizi/permesso-ztl"]);
  });
});

describe("the privacy notice", () => {
  const form = (isMissing: boolean, hasTrap = false) => (
    <PrivacyForm action="/avvia" tenant={bugliano} isMissing={isMissing} hasTrap={hasTrap} />
  );

  test.each(locales)("in %s names the municipality and must be confirmed", async (locale) => {
    const { body } = await shown(form(false), { locale });
    expect(body.textContent).toContain(bugliano.name[locale]);
    const box = body.querySelector<HTMLInputElement>("#privacy");
    expect(box?.checked).toBe(false);
    expect(box?.hasAttribute("required")).toBe(true);
    expect(box?.hasAttribute("aria-invalid")).toBe(false);
  });

  test("not confirmed, the box says why beside it, aloud, and has the focus", async () => {
    const { body, getByRole } = await shown(form(true));
    const box = body.querySelector("#privacy");
    expect(box?.getAttribute("aria-invalid")).toBe("true");
    expect(body.querySelector(`#${box?.getAttribute("aria-describedby") ?? ""}`)?.textContent).toBe(
      "Per continuare conferma di aver letto l'informativa.",
    );
    expect(box?.hasAttribute("autofocus")).toBe(true);
    expect(getByRole("alert")).toBeTruthy();
  });

  test("the trap for programs is nowhere for a person: not seen, not read out, not reached by Tab", async () => {
    const { body, queryByRole } = await shown(form(false, true));
    expect(queryByRole("textbox")).toBeNull();
    expect(body.querySelector("#sito")?.getAttribute("tabindex")).toBe("-1");
    expect(body.querySelector("#sito")?.getAttribute("autocomplete")).toBe("off");
    expect((await shown(form(false))).body.querySelector("#sito")).toBeNull();
  });

  test("who need not sign in is told what they would gain, and comes back here", async () => {
    expect((await shown(<GuestNotice path="/servizi/x/richiesta" />)).links["Preferisco accedere"]).toBe(
      "/accesso?ritorno=%2Fservizi%2Fx%2Frichiesta",
    );
    const { links } = await shown(<GuestNotice path="/servizi/x/richiesta" />, { locale: "de" });
    expect(Object.values(links)).toEqual(["/de/accesso?ritorno=%2Fde%2Fservizi%2Fx%2Frichiesta"]);
  });
});

describe("what the town already knows", () => {
  test.each([null, { id: "e", code: null, submittedAt: null }])(
    "nothing earlier (%o): nothing is offered",
    async (earlier) => {
      expect((await shown(<EarlierOffer earlier={earlier} />)).html).toBe("");
    },
  );

  test("answers of an earlier request are offered, never taken unasked", async () => {
    const { getByRole } = await shown(
      <EarlierOffer earlier={{ id: "e", code, submittedAt: "2026-10-24T22:30:00Z" }} />,
    );
    const box = getByRole<HTMLInputElement>("checkbox", {
      name: "Parti dalle risposte della tua richiesta AN 0000 0000 0000 0 del 25 ottobre 2026",
    });
    expect(box.checked).toBe(false);
    expect(box.getAttribute("aria-describedby")).toBe("da-aiuto");
  });

  test("a draft is resumed or left where it is; neither throws it away", async () => {
    const { getAllByRole } = await shown(<DraftChoice action="/avvia" earlier={null} known={[]} />);
    expect(getAllByRole("button").map((button) => [button.textContent, button.getAttribute("value")])).toEqual([
      ["Continua la bozza", "riprendi"],
      ["Inizia una nuova richiesta", "nuova"],
    ]);
  });

  test("new contacts are for this request alone unless one says otherwise", async () => {
    const { getAllByRole, text } = await shown(
      <KeepContacts contacts={{ email: "altra@posta.example", phone: "333" }} />,
    );
    expect(text).toContain("altra@posta.example, 333");
    expect(getAllByRole<HTMLInputElement>("radio").map(({ value, checked }) => [value, checked])).toEqual([
      ["solo", true],
      ["anche", false],
    ]);
    expect((await shown(<KeepContacts contacts={null} />)).html).toBe("");
  });

  test("a new address is used from when its code was typed, which is told beforehand; a telephone needs none", async () => {
    const { getByRole } = await shown(<KeepContacts contacts={{ email: "altra@posta.example" }} />);
    const told = getByRole("group").getAttribute("aria-describedby");
    expect(told && getByRole("group").querySelector(`#${told}`)?.textContent).toContain("un codice");
    expect((await shown(<KeepContacts contacts={{ phone: "333" }} />)).text).not.toContain("codice");
  });
});
