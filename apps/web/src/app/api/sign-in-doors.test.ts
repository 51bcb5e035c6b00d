import { Refused } from "@sportello/api/refused";
import { locales } from "@sportello/domain/locales";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { bugliano } from "../../testing/examples.ts";
import { jar } from "../../testing/jar.ts";
import { at, posted } from "../../testing/posted.ts";
import { request } from "../../testing/request.ts";
import { GET as signIn } from "./accesso/[metodo]/route.ts";
import { citizen, get, stranger } from "./machine-doors.testing.ts";
import { POST as signOut } from "./uscita/route.ts";

vi.mock("@sportello/api/sessions/count-sign-in", () => ({ countCitizenSignIn: vi.fn<() => Promise<void>>() }));
vi.mock("@sportello/api/sessions/close-session", () => ({ closeSession: vi.fn<() => Promise<void>>() }));
vi.mock("../../runtime.ts", () => ({ runtime: () => ({ name: "runtime" }) }));

const { countCitizenSignIn } = await import("@sportello/api/sessions/count-sign-in");
const { closeSession } = await import("@sportello/api/sessions/close-session");

beforeEach(() => {
  vi.clearAllMocks();
  request.is({ context: citizen, api: {} });
});

describe("signing in and out", () => {
  const door = (search: string, { metodo = "spid", headers = {} } = {}) =>
    signIn(get(`/api/accesso/${metodo}${search}`, headers), at({ metodo }));

  test.each([
    ["google", "?ritorno=/de/servizi", {}, "/de/accesso?ritorno=%2Fde%2Fservizi"],
    ["spid", "?ritorno=/servizi", { "sec-fetch-site": "cross-site" }, "/accesso?ritorno=%2Fservizi"],
    ["spid", "?ritorno=//altrove.example", { "sec-fetch-site": "cross-site" }, "/accesso?ritorno=%2Farea-personale"],
  ])("%s%s from %o only shows the choice, in the language one came with", async (metodo, search, headers, to) => {
    const answer = await door(search, { metodo, headers: headers });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, to]);
    expect(jar.set).not.toHaveBeenCalled();
  });

  test.each(locales)("too often, in %s: a kind page with the way to try again and how long to wait", async (locale) => {
    vi.mocked(countCitizenSignIn).mockRejectedValueOnce(new Refused("too_many_requests", { seconds: 45 }));
    const answer = await door(`?ritorno=${locale === "it" ? "" : `/${locale}`}/servizi`);
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "45"]);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain("45");
    expect(html).toContain("/api/accesso/spid?ritorno=");
    expect(html).not.toContain("<form");
  });

  test.each([
    ["de", "/de"],
    ["it", "/"],
    ["en", "/en"],
    ["xx", "/"],
    ["", "/"],
  ])(
    "out, with the language «%s», leads to %s; the session is closed and this browser forgets",
    async (locale, home) => {
      const answer = await signOut(posted(`/api/uscita?locale=${locale}`));
      expect([answer.status, answer.headers.get("Location"), answer.headers.get("Clear-Site-Data")]).toEqual([
        303,
        home,
        '"storage"',
      ]);
      expect(closeSession).toHaveBeenCalledWith({ name: "runtime" }, bugliano.id, "s-1");
      expect(jar.delete).toHaveBeenCalledTimes(1);
    },
  );

  test("out without a session only forgets the cookie", async () => {
    request.is({ context: stranger });
    expect((await signOut(posted("/api/uscita"))).status).toBe(303);
    expect(closeSession).not.toHaveBeenCalled();
  });
});
