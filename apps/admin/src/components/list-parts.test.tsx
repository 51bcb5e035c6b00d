import { describe, expect, test } from "vitest";
import { shown } from "../testing/shown.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Paging } from "./paging.tsx";
import { SearchForm } from "./search-form.tsx";
import { Cell, Row, Table } from "./table.tsx";
import { ViewLinks } from "./view-links.tsx";

describe("views of a list", () => {
  const views = [
    { label: "Tutte", href: "/a", count: 3, isCurrent: true },
    { label: "Scadute", href: "/b", count: 0, isCurrent: false, isUrgent: true },
    { label: "Mie", href: "/c", isCurrent: false },
  ];

  test("say how much is in each; one that is not counted says nothing", async () => {
    const { getByRole, body } = await shown(<ViewLinks label="Viste" views={views} />);
    expect(getByRole("navigation", { name: "Viste" })).toBeTruthy();
    expect([...body.querySelectorAll("a")].map(({ textContent }) => textContent)).toEqual([
      "Tutte3",
      "Scadute0",
      "Mie",
    ]);
  });

  test("the one shown is marked as this page", async () => {
    expect(
      [...(await shown(<ViewLinks label="Viste" views={views} />)).body.querySelectorAll("[aria-current=page]")].map(
        (link) => link.getAttribute("href"),
      ),
    ).toEqual(["/a"]);
  });
});

describe("pages of a list", () => {
  const addressOf = (trail: string | undefined) => (trail === undefined ? "/x" : `/x?da=${trail}`);

  test.each([
    ["everything on one page", undefined, null, {}, ""],
    ["the first of many", undefined, "b", { Successiva: "/x?da=b" }, "Pagina 1"],
    ["the second of three", "b", "c", { Precedente: "/x", Successiva: "/x?da=b.c" }, "Pagina 2"],
    ["the last", "b.c", null, { Precedente: "/x?da=b" }, "Pagina 3"],
  ] as const)("%s", async (_, trail, nextCursor, links, words) => {
    const page = await shown(<Paging trail={trail} nextCursor={nextCursor} addressOf={addressOf} />);
    expect(page.links).toEqual(links);
    expect(page.text).toContain(words);
  });
});

describe("a search", () => {
  const form = (value: string | undefined) => (
    <SearchForm
      action="/azioni"
      keep={{ stato: "risolte", da: undefined }}
      value={value}
      label="Cerca"
      hint="Codice"
      submit="Vai"
      clear={{ label: "Togli", href: "/azioni" }}
    />
  );

  test("works without scripts and keeps the other filters", async () => {
    const { getByRole, body, queryByRole } = await shown(form(undefined));
    expect(getByRole("search").getAttribute("action")).toBe("/azioni");
    expect(
      [...body.querySelectorAll("input[type=hidden]")].map((field) => [
        field.getAttribute("name"),
        field.getAttribute("value"),
      ]),
    ).toEqual([["stato", "risolte"]]);
    expect(queryByRole("link")).toBeNull();
  });

  test("shows what was looked for, as text, and the way out", async () => {
    const { getByRole, links } = await shown(form('"><script>'));
    expect(getByRole("searchbox", { name: "Cerca" }).getAttribute("value")).toBe('"><script>');
    expect(links).toEqual({ Togli: "/azioni" });
  });
});

describe("tables", () => {
  test("stay tables for those who listen, whatever the width", async () => {
    const { getByRole, getAllByRole } = await shown(
      <Table
        label="Pratiche"
        columns={[
          { key: "a", name: "Nome" },
          { key: "b", name: "Scadenza", sorted: "ascending" },
        ]}
      >
        <Row>
          <Cell>Maria</Cell>
          <Cell>Oggi</Cell>
        </Row>
      </Table>,
    );
    expect(getByRole("table", { name: "Pratiche" })).toBeTruthy();
    expect(getAllByRole("columnheader").map((head) => head.getAttribute("aria-sort"))).toEqual([null, "ascending"]);
    expect(getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["Maria", "Oggi"]);
  });
});

test("an empty list says so and keeps its way out", async () => {
  const { text } = await shown(
    <EmptyState title="Nessuna pratica">
      <p>Arriveranno qui.</p>
    </EmptyState>,
  );
  expect(text).toBe("Nessuna praticaArriveranno qui.");
});
