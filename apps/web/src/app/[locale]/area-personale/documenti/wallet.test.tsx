import { locales } from "@sportello/domain/locales";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../i18n/messages.ts";
import { inAll, paper } from "../../../../testing/examples.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import DocumentsPage from "./page.tsx";
import { PaperCard } from "./paper-card.tsx";
import { WalletFilters } from "./wallet-filters.tsx";
import { paperKinds } from "./wallet-search.ts";

const search = { cerca: "", tipo: undefined, servizio: undefined, anno: undefined, da: undefined };
const filters = { services: [{ slug: "permesso-ztl", title: inAll("Permesso ZTL") }], years: [2026, 2025] };

/** The page as the citizen asks for it; keeps what it asked of the wallet. */
const page = async (asked: Record<string, string> = {}, answer: object = { items: [], nextCursor: null }) => {
  const questions: object[] = [];
  const api = {
    wallet: { list: async (question: object) => (questions.push(question), answer), filters: async () => filters },
  };
  const props = { params: Promise.resolve({ locale: "it" }), searchParams: Promise.resolve(asked) };
  return {
    ...(await shown(<DocumentsPage {...props} />, { api, context: { actor: { kind: "citizen" } } })),
    questions,
  };
};

describe("a wallet", () => {
  test.each([
    ["that is empty", {}, 0, false],
    ["with a paper", {}, 1, true],
    ["in which a filter finds nothing", { tipo: "outcome" }, 0, true],
    ["on a page after the last", { da: "c2" }, 0, true],
  ] as const)("%s asked with %o is searched only where that helps", async (_what, asked, count, can) => {
    const items = Array.from({ length: count }, () => paper());
    expect((await page({ ...asked }, { items, nextCursor: null })).queryByRole("search") !== null).toBe(can);
  });
});

describe("the filter by kind", () => {
  test.each(locales)("in %s offers every kind of paper the wallet names", async (locale) => {
    const { body } = await shown(<WalletFilters search={search} filters={filters} isNarrowed={false} />, { locale });
    const offered = [...body.querySelectorAll("#tipo option")].map(({ textContent }) => textContent).slice(1);
    expect(offered.toSorted()).toEqual(Object.values(messagesOf(locale).wallet.kind).toSorted());
  });

  test.each(paperKinds)("%s, once chosen, stays chosen", async (tipo) => {
    const { body } = await shown(<WalletFilters search={{ ...search, tipo }} filters={filters} isNarrowed />);
    expect(chosenIn(body.querySelector("#tipo") as Element)).toBe(tipo);
  });

  test("the way out of the filters is there only while there are some", async () => {
    expect((await shown(<WalletFilters search={search} filters={filters} isNarrowed={false} />)).links).toEqual({});
    expect((await shown(<WalletFilters search={search} filters={filters} isNarrowed />)).links).toEqual({
      "Togli i filtri": "/area-personale/documenti",
    });
  });

  test("services and years are those that have papers", async () => {
    const { body } = await shown(
      <WalletFilters search={{ ...search, servizio: "permesso-ztl", anno: 2025 }} filters={filters} isNarrowed />,
      { locale: "en" },
    );
    expect([...body.querySelectorAll("#servizio option")].map(({ textContent }) => textContent)).toEqual([
      "All services",
      "Permesso ZTL (en)",
    ]);
    expect(chosenIn(body.querySelector("#anno") as Element)).toBe("2025");
  });
});

describe("a paper", () => {
  test.each(paperKinds)("a %s is called by what it is; a file that was sent, by its own name", async (kind) => {
    const { getByRole, body } = await shown(<PaperCard paper={paper({ kind, name: "Foto targa.pdf" })} />);
    const name = getByRole("heading", { level: 2 }).textContent ?? "";
    expect(name.includes("Foto targa.pdf")).toBe(kind === "attachment" || kind === "message_file");
    expect(body.textContent).toContain(messagesOf("it").wallet.kind[kind]);
  });

  test("leads to its application and carries number and fingerprint", async () => {
    const { links, text } = await shown(<PaperCard paper={paper()} />, { locale: "de" });
    expect(links["Permesso ZTL (de)"]).toBe("/de/area-personale/pratiche/0197a000-0000-7000-8000-00000000000a");
    expect(text).toContain("Protokoll 2026/0001234");
    expect(text).toContain("b".repeat(64));
  });

  test("has no number before it is registered", async () => {
    expect((await shown(<PaperCard paper={paper({ registration: null })} />)).text).not.toContain("protocollo");
  });

  test.each([
    ["document", "/api/files/document/"],
    ["upload", "/api/files/upload/"],
  ] as const)("of the source %s is downloaded from %s", async (source, folder) => {
    const { body } = await shown(<PaperCard paper={paper({ source })} />);
    expect(body.querySelector("a")?.getAttribute("href")).toBe(`${folder}${paper().id}`);
  });
});

describe("the page of the wallet", () => {
  test("empty, says what will be here", async () => {
    expect((await page()).getByRole("status").textContent).toContain(
      "Troverai qui la ricevuta della tua prima richiesta",
    );
  });

  test("narrowed to nothing, says to take a filter away", async () => {
    expect((await page({ tipo: "outcome" })).getByRole("status").textContent).toContain("Prova a togliere un filtro");
  });

  test.each([
    [{}, {}],
    [
      { tipo: "stamped_form", anno: "2025", servizio: "permesso-ztl", cerca: " bollo " },
      { kind: "stamped_form", year: 2025, service: "permesso-ztl", text: "bollo" },
    ],
    [{ tipo: "nonsense", anno: "1", servizio: "../etc", da: "x".repeat(500) }, {}],
    [{ anno: "99999" }, {}],
  ])("the address %o asks for %o", async (address, asked) => {
    expect((await page(address)).questions).toEqual([
      expect.objectContaining({
        text: "",
        ...Object.fromEntries(["kind", "year", "service", "cursor"].map((key) => [key, undefined])),
        ...asked,
      }),
    ]);
  });

  test("more than a page: on to the older ones, the filters stay", async () => {
    const { links } = await page({ tipo: "receipt", anno: "2026" }, { items: [paper()], nextCursor: "abc" });
    expect(links["Mostra i precedenti"]).toBe("/area-personale/documenti?tipo=receipt&anno=2026&da=abc");
    expect(links).not.toHaveProperty("Torna all'inizio");
  });

  test("further on there is a way back to the newest", async () => {
    const { links } = await page({ tipo: "receipt", da: "abc" }, { items: [paper()], nextCursor: null });
    expect(links["Torna all'inizio"]).toBe("/area-personale/documenti?tipo=receipt");
    expect(links).not.toHaveProperty("Mostra i precedenti");
  });

  test("a stranger signs in first and comes back here", async () => {
    const props = { params: Promise.resolve({ locale: "de" }), searchParams: Promise.resolve({}) };
    await expect(shown(<DocumentsPage {...props} />, { locale: "de" })).rejects.toThrow(
      new Sent("/de/accesso?ritorno=%2Fde%2Farea-personale%2Fdocumenti"),
    );
  });
});
