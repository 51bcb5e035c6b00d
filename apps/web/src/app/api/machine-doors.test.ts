import { Refused } from "@sportello/api/refused";
import { openLogo } from "@sportello/api/tenants/logo/open";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { bugliano, catalogue, service } from "../../testing/examples.ts";
import { at, refusing } from "../../testing/posted.ts";
import { request } from "../../testing/request.ts";
import { GET as robots } from "../robots.txt/route.ts";
import { GET as siteMap } from "../sitemap.xml/route.ts";
import { GET as theme } from "../tema.css/route.ts";
import { GET as municipalities } from "./comuni/route.ts";
import { GET as live } from "./health/live/route.ts";
import { citizen, get, stranger } from "./machine-doors.testing.ts";
import { GET as coatOfArms } from "./stemma/[name]/route.ts";

vi.mock("@sportello/api/tenants/logo/open", () => ({ openLogo: vi.fn<typeof openLogo>() }));

beforeEach(() => {
  vi.clearAllMocks();
  request.is({ context: citizen, api: {} });
});

describe("for everybody and for machines", () => {
  test.each([
    ["00614a", 200],
    ["00614A", 404],
    ["red", 404],
    ["", 404],
    ["00614a}body{display:none", 404],
  ])("the colour «%s» is answered %d", async (colour, status) => {
    const answer = theme(get(`/tema.css?colore=${encodeURIComponent(colour)}`));
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(status === 200 ? ":root{--brand:#00614a}" : "");
  });

  test("robots read what is public and are told where everything is", async () => {
    const text = await (await robots()).text();
    for (const closed of ["/api/", "/area-personale", "/*/richiesta"]) expect(text).toContain(`Disallow: ${closed}`);
    expect(text).toContain("Sitemap: https://servizi.bugliano.example/sitemap.xml");
  });

  test("the site map has each public page in each language of the municipality, and of services the day", async () => {
    const answer = catalogue({ services: [service({ publishedAt: "2026-10-01T07:00:00Z" })] });
    request.is({
      context: { ...stranger, tenant: { ...bugliano, languages: ["it", "de"] } },
      api: { catalogue: { list: async () => answer } },
    });
    const text = await (await siteMap()).text();
    expect(text).toContain(
      "<loc>https://servizi.bugliano.example/de/servizi/permesso-ztl</loc><lastmod>2026-10-01T07:00:00Z</lastmod>",
    );
    expect(text).toContain('hreflang="it" href="https://servizi.bugliano.example/argomenti/ztl"');
    expect(text).not.toMatch(/\/en\/|area-personale|richiesta/);
    expect(new Set(text.match(/<loc>.*?<\/loc>/g)).size).toBe(text.match(/<loc>/g)?.length);
  });

  test("a host of no municipality has no map", async () => {
    request.is({ context: stranger, api: { catalogue: { list: refusing("tenant_unknown") } } });
    expect((await siteMap()).status).toBe(404);
  });

  test.each([
    ["roma", /^Roma \(RM\)$/],
    ["bolz", /^Bolzano/],
    ["FIRENZ", /^Firenze/],
  ])("municipalities that begin with «%s» are offered as a form writes them", async (typed, first) => {
    const { names } = (await municipalities(get(`/api/comuni?q=${typed}`)).json()) as { names: string[] };
    expect(names[0]).toMatch(first);
    expect(names.length).toBeLessThanOrEqual(20);
  });

  test("a name as long as a book is cut before it is looked for", async () => {
    const { names } = (await municipalities(get(`/api/comuni?q=${"roma".repeat(500)}`)).json()) as { names: string[] };
    expect(names).toEqual([]);
  });

  test("the coat of arms is kept for ever and runs nothing; one that is not there is not there", async () => {
    vi.mocked(openLogo)
      .mockResolvedValueOnce({ mediaType: "image/svg+xml", bytes: new Uint8Array([60]) })
      .mockRejectedValueOnce(new Refused("not_found"));
    const answer = await coatOfArms(get("/"), at({ name: "a" }));
    expect(answer.headers.get("Content-Security-Policy")).toBe("default-src 'none'");
    expect(answer.headers.get("Cache-Control")).toContain("immutable");
    expect((await coatOfArms(get("/"), at({ name: "b" }))).status).toBe(404);
  });

  test("the process says that it lives", async () => {
    expect(await live().json()).toEqual({ status: "ok" });
  });
});
