import { staffRoles } from "@sportello/domain/access/actor";
import { staffStates } from "@sportello/domain/access/staff-life";
import { locales } from "@sportello/domain/locales";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../testing/examples.ts";
import { type Asked, asking, Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import PersonPage from "./[id]/page.tsx";
import PeoplePage from "./page.tsx";
import { nina, type Person } from "./people.testing.ts";

const id = "0192f5c0-0000-7000-8000-000000000001";
const office = "0192f5c0-0000-7000-8000-0000000000a1";
const person = (changes = {}) => ({
  id,
  name: "Nina Costa",
  email: "nina@comune.example",
  role: "operator",
  state: "active",
  offices: [{ id: office, name: inAll("Scuola") }],
  lastSeenAt: "2026-10-25T00:30:00Z",
  ...changes,
});
const offices = [
  { id: office, name: inAll("Scuola"), closedAt: null },
  { id: "0192f5c0-0000-7000-8000-0000000000a2", name: inAll("Caccia"), closedAt: "2026-01-01T00:00:00Z" },
];
const counts = { invited: 1, active: 12, suspended: 0, ended: 3 };
type Given = { readonly permissions?: readonly string[]; readonly locale?: Asked["locale"]; readonly items?: object[] };
const people = (
  search: Record<string, string | string[]> = {},
  { permissions = ["staff.read"], locale = "it", items = [person()] }: Given = {},
) =>
  shown(<PeoplePage {...{ params: Promise.resolve({}), searchParams: Promise.resolve(search) }} />, {
    locale,
    me: { permissions },
    context: { tenant: { languages: ["it", "de"] } },
    procedures: { "staff.list": () => ({ items, counts }), "offices.list": () => offices },
    names: ["Nina Costa", "nina@comune.example"],
  });
const askedOf = (path: string) => asking.filter((one) => one.path === path).map(({ input }) => input);

describe("who works here", () => {
  test("is not for who may not read it", async () => {
    await expect(people({}, { permissions: ["services.read"] })).rejects.toThrow(Sent);
  });

  test.each(locales)("is told with role, offices, state and latest sign-in on Rome's clock, in %s", async (locale) => {
    const { getAllByRole, text, links } = await people({}, { locale });
    expect(getAllByRole("row")).toHaveLength(2);
    expect(links["Nina Costa"]).toBe(`/personale/${id}`);
    expect(text).toMatch(/25[./]10[./]2026|25 Oct|10\/25\/2026/);
  });

  test("who never came is told so, not with an empty cell", async () => {
    const { text } = await people({}, { items: [person({ lastSeenAt: null, offices: [] })] });
    // On a narrow screen no head says of what.
    expect(text).toContain("Ultimo accesso Mai");
    expect(text).toContain("—");
  });

  test("only who may change people can invite one", async () => {
    expect((await people()).queryByRole("button", { name: "Invita" })).toBeNull();
    expect(
      (await people({}, { permissions: ["staff.read", "staff.write"] })).getByRole("button", { name: "Invita" }),
    ).toBeTruthy();
  });

  test.each([
    [{}, {}],
    [{ testo: "  nina " }, { text: "nina" }],
    [
      { ruolo: "manager", stato: "active" },
      { role: "manager", state: "active" },
    ],
    [{ ufficio: office }, { officeId: office }],
    [{ ruolo: "king", stato: "dead", ufficio: "1" }, {}],
    [{ testo: ["a", "b"] }, {}],
    [{ testo: "x".repeat(101) }, {}],
  ])("asked with %j asks for %j: nonsense in an address is left out", async (search, asked) => {
    await people(search);
    expect(askedOf("staff.list")).toEqual([asked]);
  });

  test("each state leads to its people, keeping what else was asked; all counts them together", async () => {
    const { links } = await people({ testo: "nina", ruolo: "operator", stato: "active" });
    const ways = Object.entries(links).filter(([, to]) => to?.startsWith("/personale?"));
    expect(ways).toHaveLength(staffStates.length + 1);
    expect(ways.every(([, to]) => to?.includes("testo=nina") && to.includes("ruolo=operator"))).toBe(true);
    expect(ways.find(([name]) => name.includes("16"))?.[1]).toBe("/personale?testo=nina&ruolo=operator");
  });

  test("what was asked stands in the form; the state goes along unseen, and there is a way out", async () => {
    const { body, getByRole, links } = await people({ testo: '"><i>', ruolo: "reader", stato: "ended" });
    expect(getByRole("searchbox").getAttribute("value")).toBe('"><i>');
    expect(chosenIn(body.querySelector("select[name=ruolo]") as Element)).toBe("reader");
    expect(body.querySelector("input[type=hidden][name=stato]")?.getAttribute("value")).toBe("ended");
    expect(links["Togli i filtri"]).toBe("/personale");
  });

  test("nothing asked, nothing to take off", async () => {
    expect((await people()).links["Togli i filtri"]).toBeUndefined();
  });

  test("every role can be asked for, but no office that is closed", async () => {
    const { body } = await people();
    const options = (name: string) =>
      [...body.querySelectorAll(`select[name=${name}] option`)].map((one) => one.getAttribute("value"));
    expect(options("ruolo")).toEqual(["", ...staffRoles]);
    expect(options("ufficio")).toEqual(["", office]);
  });

  test("nobody found says what to do", async () => {
    const { text, queryByRole } = await people({ testo: "nessuno" }, { items: [] });
    expect(text).toContain("Nessuna persona");
    expect(queryByRole("table")).toBeNull();
  });
});

/** Of an office that was closed meanwhile. */
const details = (changes: Partial<Person> = {}) =>
  nina({ offices: [{ id: offices[1]?.id ?? "", name: inAll("Caccia") }], ...changes });
const onePerson = (changes = {}, permissions = ["staff.read", "staff.write"], asked = id) =>
  shown(<PersonPage {...{ params: Promise.resolve({ id: asked }), searchParams: Promise.resolve({}) }} />, {
    me: { permissions },
    procedures: { "staff.find": () => details(changes), "offices.list": () => offices },
    names: ["Nina Costa"],
  });

describe("one person", () => {
  test.each(["1", "nina", "%2e%2e", `${id}x`])("«%s» is nobody: not found, and nothing is asked", async (asked) => {
    await expect(onePerson({}, undefined, asked)).rejects.toEqual(new Sent("not found"));
    expect(askedOf("staff.find")).toEqual([]);
  });

  test("keeps an office that was closed meanwhile among the choices, while it is theirs", async () => {
    expect((await onePerson()).text).toContain("Caccia");
    expect((await onePerson({ offices: [] })).text).not.toContain("Caccia");
  });

  test("who only reads changes nothing", async () => {
    const { queryByRole, queryAllByRole } = await onePerson({}, ["staff.read"]);
    expect(queryByRole("button", { name: "Salva" })).toBeNull();
    expect(queryAllByRole("button")).toEqual([]);
  });

  test("whose access is closed can be read by everybody and changed by nobody", async () => {
    const { queryByRole, text } = await onePerson({ state: "ended", endedAt: "2026-09-30T10:00:00Z", commands: [] });
    expect(queryByRole("button", { name: "Salva" })).toBeNull();
    expect(text).toContain("Chiuso");
  });

  test("the way to their lines of the log is for who may read it", async () => {
    expect((await onePerson({}, ["staff.read", "audit.read"])).links["Tutte le voci del registro"]).toBe(
      `/registro?persona=${id}`,
    );
    expect((await onePerson()).links["Tutte le voci del registro"]).toBeUndefined();
  });

  test("who sees only some services, sees which", async () => {
    expect((await onePerson({ services: [{ id: "s", title: inAll("Nido") }] })).text).toContain(
      "Vede solo questi servizi: Nido",
    );
  });
});
