// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import { Kept } from "../../../../../../../../testing/kept.tsx";
import { type Known, people } from "./people.ts";
import { PersonFields } from "./person-fields.tsx";

let known: Known;
const [maria] = people;
if (!maria) throw new Error("nobody to fill in as");
const open = (locale: (typeof locales)[number] = "it") => {
  const show = (now: Known, change: (next: Known) => void) => {
    known = now;
    return <PersonFields known={now} onChange={change} />;
  };
  return alive(<Kept start={maria.known} show={show} />, { locale });
};
const who = () => screen.getByLabelText<HTMLSelectElement>("Compila come");
const data = () => screen.getByLabelText<HTMLTextAreaElement>("Dati noti, in JSON");
const use = () => screen.getByRole("button", { name: "Usa questi dati" });

describe("as whom a form is filled in", () => {
  test.each(locales)("there are four people, each described in %s", (locale) => {
    open(locale);
    const options = [...screen.getByRole<HTMLSelectElement>("combobox").options].map(({ textContent }) => textContent);
    expect(new Set(options).size).toBe(4);
  });

  test("another one is chosen with all that is known of them", async () => {
    const { user } = open();
    await user.selectOptions(who(), "Luca Bianchi, residente altrove");
    expect(known).toBe(people.find(({ key }) => key === "elsewhere")?.known);
    expect(data().value).toContain("BNCLCU90A01D612W");
  });

  test("somebody of whom nothing is known has nothing filled in", async () => {
    const { user } = open();
    await user.selectOptions(who(), "Nessuno di conosciuto");
    expect(known).toEqual({ profile: {}, registers: {} });
  });

  test("data of one's own hold when one says so, and the choice says whose they are", async () => {
    const { user } = open();
    await user.clear(data());
    await user.click(data());
    await user.paste('{"profile":{"givenName":"Anna"},"registers":{"householdMembers":7}}');
    expect(known).toBe(maria.known);
    await user.click(use());
    expect(known).toEqual({ profile: { givenName: "Anna" }, registers: { householdMembers: 7 } });
    expect(who().selectedOptions[0]?.textContent).toBe("Dati scritti qui");
  });

  test.each([
    ["no JSON", "ciao", "JSON"],
    ["something nobody knows of anybody", '{"profile":{"shoeSize":"42"}}', "profile.shoeSize"],
  ])("%s is told with its place, and what was known stays", async (_what, text, place) => {
    const { user } = open();
    await user.clear(data());
    await user.click(data());
    await user.paste(text);
    expect(data().getAttribute("aria-invalid")).not.toBe("true");
    await user.click(use());
    expect(screen.getByText(`Non si legge: controlla ${place}`)).toBeTruthy();
    expect(known).toBe(maria.known);
  });
});
