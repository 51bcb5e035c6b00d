import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { code, inAll, services } from "../../testing/examples.ts";
import { Sent } from "../../testing/request.ts";
import { shown } from "../../testing/shown.tsx";
import SignInPage from "./accesso/page.tsx";
import { citizen, propsOf } from "./citizen-pages.testing.ts";
import NoticesPage from "./novita/avvisi/page.tsx";
import StatusPage from "./stato-pratica/page.tsx";

describe("the state by code", () => {
  const page = (
    search: Record<string, string>,
    statusByCode: () => Promise<object> = async () => ({
      status: "in_charge",
      title: inAll("Permesso ZTL"),
      submittedAt: "2026-10-25T00:30:00Z",
      dueOn: "2026-11-24",
    }),
  ) => shown(<StatusPage {...propsOf(search)} />, { api: { applications: { statusByCode } } });

  test("nothing asked, nothing answered", async () => {
    const { queryByRole, getByLabelText } = await page({});
    expect(queryByRole("status")).toBeNull();
    expect(getByLabelText("Codice della pratica *").hasAttribute("required")).toBe(true);
  });

  test.each([code, "an 0000 0000 0000 0", "OOOO-OOOO-OOOO-O"])(
    "%s is understood however it is typed",
    async (codice) => {
      expect((await page({ codice })).getByRole("status").textContent).toMatch(
        /Permesso ZTL.*Presa in carico.*AN 0000 0000 0000 0.*25 ottobre 2026.*24 novembre 2026/,
      );
    },
  );

  test.each(["AN1", "x".repeat(80), "<script>", "AN0000000000001"])(
    "%s is no code: told kindly, and still in the field",
    async (codice) => {
      const { getByRole, getByLabelText } = await page({ codice });
      expect(getByRole("alert").textContent).toContain("Nessuna pratica con questo codice");
      expect(getByLabelText<HTMLInputElement>("Codice della pratica *").value).toBe(codice.slice(0, 61));
    },
  );

  test("who cannot be told more learns no name and no answer", async () => {
    expect((await page({ codice: code })).text).not.toMatch(/Maria|Rossi|RSSMRA/);
  });
});

describe("signing in", () => {
  const page = (search: Record<string, string> = {}, locale: (typeof locales)[number] = "it") =>
    shown(<SignInPage {...propsOf(search)} />, { locale, context: { actor: { kind: "stranger" } } });

  test.each(locales)("in %s there are three ways, plain links that come back", async (locale) => {
    const { body } = await page({}, locale);
    const area = encodeURIComponent(`${locale === "it" ? "" : `/${locale}`}/area-personale`);
    expect([...body.querySelectorAll(".sign-in-button")].map((link) => link.getAttribute("href"))).toEqual(
      ["spid", "cie", "eidas"].map((method) => `/api/accesso/${method}?ritorno=${area}`),
    );
  });

  test.each(["https://altrove.example", "//altrove.example", "javascript:alert(1)", "/\\altrove.example"])(
    "nobody is sent to %s afterwards",
    async (ritorno) => {
      const { body } = await page({ ritorno });
      for (const link of body.querySelectorAll(".sign-in-button"))
        expect(link.getAttribute("href")).toContain("ritorno=%2Farea-personale");
    },
  );

  test.each([
    [{ motivo: "session_expired" }, "La sessione è scaduta"],
    [{ motivo: "identity_level_too_low" }, "Serve un accesso più sicuro"],
    [{ error: "AccessDenied" }, "Hai annullato l'accesso"],
    [{ error: "OAuthSignin" }, "Il sistema di accesso non risponde"],
    [{ error: "Identity" }, "non comunica un codice fiscale italiano valido"],
    [{ error: "Whatever" }, "L'accesso non è andato a buon fine"],
  ])("%o: %s", async (search, words) => {
    expect((await page(search as Record<string, string>)).text).toContain(words);
  });

  test.each(locales)("in %s the English words of eIDAS are read out as English", async (locale) => {
    expect((await page({}, locale)).getByText("Login with eIDAS").getAttribute("lang")).toBe("en");
  });

  test.each([
    ["it", "/de/servizi/x/richiesta?a=b", "/servizi/x/richiesta?a=b"],
    ["de", "/servizi/x/richiesta", "/de/servizi/x/richiesta"],
    ["en", "/de/area-personale/attivita?stato=closed", "/en/area-personale/attivita?stato=closed"],
  ] as const)("who changes to %s here comes back in it: %s", async (locale, ritorno, back) => {
    for (const search of [{ ritorno }, { ritorno, error: "AccessDenied" }]) {
      const { body } = await page(search, locale);
      expect(body.querySelector(".sign-in-button")?.getAttribute("href")).toBe(
        `/api/accesso/spid?ritorno=${encodeURIComponent(back)}`,
      );
    }
  });

  test("what failed at the provider is told in the language one began with", async () => {
    const callbackUrl = "https://servizi.bugliano.example/de/servizi/x/richiesta";
    await expect(page({ callbackUrl, error: "AccessDenied" })).rejects.toThrow(
      new Sent("/de/accesso?ritorno=%2Fde%2Fservizi%2Fx%2Frichiesta&error=AccessDenied"),
    );
  });

  test("a citizen who is in already goes on", async () => {
    await expect(shown(<SignInPage {...propsOf()} />, { context: citizen })).rejects.toThrow(
      new Sent("/area-personale"),
    );
  });

  test.each(["/servizi/permesso-ztl/richiesta", "/de/pagamenti/1?a=b"])(
    "signed in meanwhile in another tab, on to where the link leads: %s",
    async (ritorno) => {
      await expect(shown(<SignInPage {...propsOf({ ritorno })} />, { context: citizen })).rejects.toThrow(
        new Sent(ritorno),
      );
    },
  );

  test("who needs a stronger sign-in is not sent round in circles", async () => {
    expect(
      (
        await shown(<SignInPage {...propsOf({ ritorno: "/pagamenti/1", motivo: "identity_level_too_low" })} />, {
          context: citizen,
        })
      ).text,
    ).toContain("Serve un accesso più sicuro");
  });
});

test("where nothing opens, closes or stands still, that is the news", async () => {
  const { text } = await shown(<NoticesPage />, {
    api: { catalogue: { list: async () => ({ services: services(2) }) } },
  });
  expect(text).toContain("Nessun avviso: tutti i servizi online accettano richieste e nessuno ha una scadenza.");
});
