// @vitest-environment happy-dom
import { usualWish } from "@sportello/domain/staff/news-wish";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { inAll } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { shown } from "../../../../testing/shown.tsx";
import { DaySection } from "./day-section.tsx";
import OfficePage from "./page.tsx";
import { TeamSection } from "./team-section.tsx";
import type { Colleague, Team } from "./team.ts";
import { WishForm } from "./wish-form.tsx";

const colleague = (changes: Partial<Colleague> = {}): Colleague => ({
  id: "g",
  name: "Gino Bianchi",
  role: "operator",
  inCharge: 3,
  officeIds: ["o1"],
  serviceIds: [],
  absences: [],
  ...changes,
});
const me = colleague({ id: "me", name: "Ada Conti", inCharge: 0 });
const away = { id: "b1", firstDay: "2026-11-24", lastDay: "2026-11-28", delegateId: "me", delegate: "Ada Conti" };
const team = (changes: Partial<Team> = {}): Team => ({
  colleagues: [me, colleague()],
  offices: [
    { id: "o1", name: inAll("Mobilità") },
    { id: "o2", name: inAll("Scuola") },
  ],
  services: [
    { id: "s1", officeId: "o1", title: inAll("Permesso ZTL") },
    { id: "s2", officeId: "o1", title: inAll("Sosta") },
    { id: "s3", officeId: "o2", title: inAll("Mensa") },
  ],
  wish: usualWish,
  ...changes,
});
const head = { id: "me", canWork: true, canRestrict: true };
const operator = { ...head, canRestrict: false };
const open = (who: typeof head, of = team(), procedures = {}) =>
  alive(<TeamSection team={of} me={who} />, { procedures });
const buttons = () => screen.queryAllByRole("button").map(({ textContent }) => textContent);

describe("the colleagues of an office", () => {
  test.each(["it", "de", "en"] as const)(
    "are read in %s, with their work, their absences and their limits",
    async (locale) => {
      const { text } = await shown(
        <TeamSection
          team={team({ colleagues: [colleague({ serviceIds: ["s1"], absences: [away] })] })}
          me={operator}
        />,
        { locale, names: ["Ada Conti", "Gino Bianchi"] },
      );
      expect(text).toContain("Gino Bianchi");
    },
  );

  test("an operator notes their own absence alone; a head everybody's, and who sees what", () => {
    const { unmount } = open(operator);
    expect(buttons()).toEqual(["Segna un'assenza Ada Conti"]);
    unmount();
    open(head);
    expect(buttons()).toEqual([
      "Segna un'assenza Ada Conti",
      "Segna un'assenza Gino Bianchi",
      "Servizi visibili Gino Bianchi",
    ]);
  });

  test("a reader has nothing to note, nor is anything noted of one", () => {
    open(
      { id: "me", canWork: false, canRestrict: false },
      team({ colleagues: [{ ...me, role: "reader" }, colleague()] }),
    );
    expect(buttons()).toEqual([]);
  });

  test("an absence is ended by whoever may note it, and said", async () => {
    const { user } = open(head, team({ colleagues: [colleague({ absences: [away] })] }), {
      "team.endAbsence": () => ({ id: "b1" }),
    });
    expect(screen.getByText(/Sostituisce Ada Conti/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Termina l'assenza Gino Bianchi" }));
    await waitFor(() => expect(saidDone()).toEqual(["Assenza conclusa."]));
    expect(askedOf("team.endAbsence")).toEqual([{ id: "b1" }]);
  });
});

describe("an absence", () => {
  const note = async (of = team(), procedures = {}) => {
    const shownTeam = open(head, of, procedures);
    await shownTeam.user.click(screen.getByRole("button", { name: "Segna un'assenza Gino Bianchi" }));
    return { ...shownTeam, dialog: within(screen.getByRole("dialog")) };
  };

  test("from today, with a delegate ready: saved as it stands", async () => {
    const { user, dialog } = await note(team(), { "team.saveAbsence": () => ({ id: "b2" }) });
    await user.click(dialog.getByRole("button", { name: "Salva" }));
    await waitFor(() => expect(saidDone()).toEqual(["Assenza segnata."]));
    expect(askedOf("team.saveAbsence")).toEqual([
      { staffId: "g", firstDay: "2026-11-26", lastDay: "2026-11-26", delegateId: "me" },
    ]);
    expect(router.refresh).toHaveBeenCalled();
  });

  test("that ends before it begins is told beside the day, and not sent", async () => {
    const { user, dialog } = await note();
    const last = dialog.getByLabelText(/Ultimo giorno/);
    await user.clear(last);
    await user.type(last, "2026-11-20");
    await user.click(dialog.getByRole("button", { name: "Salva" }));
    expect(last.getAttribute("aria-invalid")).toBe("true");
    expect(askedOf("team.saveAbsence")).toEqual([]);
  });

  test("of somebody whom nobody can stand in for is not offered", async () => {
    const { dialog } = await note(
      team({ colleagues: [colleague({ id: "me", name: "Ada Conti", officeIds: ["o2"] }), colleague()] }),
    );
    expect(dialog.getByText("Nessuno dei colleghi può sostituire.")).toBeTruthy();
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Salva" }).disabled).toBe(true);
  });

  test("that overlaps another is refused, and what was typed stays", async () => {
    const { user, dialog } = await note(team(), {
      "team.saveAbsence": () => {
        throw refused("changed_meanwhile");
      },
    });
    await user.click(dialog.getByRole("button", { name: "Salva" }));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(dialog.getByLabelText<HTMLInputElement>(/Primo giorno/).value).toBe("2026-11-26");
  });
});

describe("what a colleague sees", () => {
  const restrict = async (one: Colleague, procedures = {}) => {
    const shownTeam = open(head, team({ colleagues: [me, one] }), procedures);
    await shownTeam.user.click(screen.getByRole("button", { name: /^Servizi visibili/ }));
    return { ...shownTeam, dialog: within(screen.getByRole("dialog")) };
  };

  test("is said office by office: one that is not narrowed stays whole", async () => {
    const { user, dialog } = await restrict(colleague({ officeIds: ["o1", "o2"] }));
    const [mobility, school] = [
      within(dialog.getByRole("group", { name: "Mobilità" })),
      within(dialog.getByRole("group", { name: "Scuola" })),
    ];
    await user.click(mobility.getByRole("checkbox", { name: "Permesso ZTL" }));
    expect(mobility.getByRole("status").textContent).toBe("Di questo ufficio vede solo 1 servizio.");
    expect(school.getByRole("status").textContent).toBe("Vede tutti i servizi di questo ufficio.");
  });

  test("is of the offices they share with the head alone", async () => {
    const { dialog } = await restrict(colleague());
    expect(dialog.queryByRole("group", { name: "Scuola" })).toBeNull();
  });

  test("is saved with what is ticked of one's own offices; what another office decided is not sent", async () => {
    const { user, dialog } = await restrict(colleague({ serviceIds: ["s1", "elsewhere"] }), {
      "team.restrict": () => ({ id: "g" }),
    });
    await user.click(dialog.getByRole("checkbox", { name: "Sosta" }));
    await user.click(dialog.getByRole("button", { name: "Salva" }));
    await waitFor(() => expect(saidDone()).toEqual(["Servizi visibili aggiornati."]));
    expect(askedOf("team.restrict")).toEqual([{ staffId: "g", serviceIds: ["s1", "s2"] }]);
  });
});

describe("the day", () => {
  const move = {
    id: "c1",
    command: "accept" as const,
    at: "2026-11-26T08:30:00Z",
    isMine: false,
    name: "Gino Bianchi",
    onBehalfOf: "Ada Conti",
    applicationId: "a1",
    code: "AN0000000000000",
    title: inAll("Permesso ZTL"),
  };

  test("without anything done says so", async () => {
    expect((await shown(<DaySection day={{ counts: [], moves: [] }} />)).text).toContain("Oggi non c'è ancora niente.");
  });

  test("of a busy office shows the latest, and the others at a press", async () => {
    const moves = Array.from({ length: 14 }, (_, n) => ({ ...move, id: `c${n}`, applicationId: `a${n}` }));
    const { body, getByText } = await shown(
      <DaySection day={{ counts: [{ command: "accept", mine: 0, office: 14 }], moves }} />,
      { names: ["Gino Bianchi", "Ada Conti"] },
    );
    const [first, others] = [...body.querySelectorAll("ol")].map((list) => list.querySelectorAll("li").length);
    expect([first, others]).toEqual([12, 2]);
    expect(getByText("Mostra le altre 2").closest("details")?.hasAttribute("open")).toBe(false);
    expect(body.querySelector("time")?.textContent).toBe("09:30");
  });

  test.each(["it", "de", "en"] as const)(
    "counts mine and ours, and leads to each application, in %s",
    async (locale) => {
      const { getByRole, text } = await shown(
        <DaySection day={{ counts: [{ command: "accept", mine: 1, office: 4 }], moves: [move] }} />,
        { locale, names: ["Gino Bianchi", "Ada Conti"] },
      );
      expect([...getByRole("table").querySelectorAll("td")].map(({ textContent }) => textContent)).toEqual(["1", "4"]);
      expect(text).toContain("Ada Conti");
    },
  );
});

describe("what one is told by mail", () => {
  test("the hour is asked only where something is gathered, the day only where it is weekly", async () => {
    const { user } = alive(
      <WishForm
        wish={{ ...usualWish, mentioned: "at_once", assigned: "at_once", answered: "at_once", arrived: "never" }}
      />,
    );
    expect(screen.queryByLabelText(/A che ora/)).toBeNull();
    await user.selectOptions(screen.getByLabelText("Arriva una pratica"), "Ogni settimana");
    expect(screen.getByLabelText(/A che ora/)).toBeTruthy();
    expect(screen.getByLabelText(/In che giorno/)).toBeTruthy();
  });

  test("is kept as a whole, in the language of the screen", async () => {
    const { user } = alive(<WishForm wish={usualWish} />, {
      locale: "it",
      procedures: { "team.keepWish": () => ({}) },
    });
    await user.selectOptions(screen.getByLabelText("Una nota mi nomina"), "Mai");
    await user.click(screen.getByRole("button", { name: "Salva" }));
    await waitFor(() => expect(saidDone()).toEqual(["Avvisi aggiornati."]));
    expect(askedOf("team.keepWish")).toEqual([{ wish: { ...usualWish, mentioned: "never" }, locale: "it" }]);
  });
});

describe("the page of the office", () => {
  const page = (unassigned: number) => ({
    me: { id: "me", permissions: ["applications.read", "applications.work"] },
    procedures: {
      "team.find": () => team(),
      "team.day": () => ({ counts: [], moves: [] }),
      "queue.surroundings": () => ({ counts: { byStatus: [], open: 9, mine: 1, unassigned, overdue: 0 } }),
    },
  });
  test.each([
    [0, "Posta in arrivo vuota"],
    [1, "Posta in arrivo: 1 pratica"],
    [7, "Posta in arrivo: 7 pratiche"],
  ])("with %d waiting for somebody: %s", async (unassigned, words) => {
    const { getByRole } = await shown(<OfficePage />, { ...page(unassigned), names: ["Ada Conti", "Gino Bianchi"] });
    expect(getByRole("link", { name: words }).getAttribute("href")).toBe("/pratiche?chi=nessuno");
  });
});
