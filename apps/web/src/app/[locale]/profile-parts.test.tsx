import { describe, expect, test } from "vitest";
import { profile } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import { CertifiedData } from "./area-personale/profilo/certified-data.tsx";
import { ConfirmEmail } from "./area-personale/profilo/confirm-email.tsx";
import { ContactsForm } from "./area-personale/profilo/contacts-form.tsx";
import { DataExport } from "./area-personale/profilo/data-export.tsx";
import { SignIns } from "./area-personale/profilo/sign-ins.tsx";

describe("the profile", () => {
  test("what the identity certified cannot be typed over", async () => {
    const { queryByRole, text } = await shown(<CertifiedData profile={profile()} />);
    expect(queryByRole("textbox")).toBeNull();
    expect(text).toContain("ResidenzaVia Verdi 2, 56000 Bugliano (PI)");
    expect(text).toContain("Data di nascita1 gennaio 1980");
  });

  test("what was not certified is not an empty line", async () => {
    const { text } = await shown(<CertifiedData profile={profile({ certified: {} })} />);
    expect(text).not.toMatch(/Residenza|Luogo di nascita|Data di nascita/);
  });

  test("contacts that were refused are marked, and what is known stays", async () => {
    const { getByLabelText } = await shown(<ContactsForm profile={profile()} isRefused typed={null} />);
    expect(getByLabelText<HTMLInputElement>("E-mail").value).toBe("maria@posta.example");
    expect(getByLabelText("E-mail").getAttribute("aria-invalid")).toBe("true");
    expect(getByLabelText("Telefono").getAttribute("autocomplete")).toBe("tel");
  });

  test.each([
    [undefined, undefined, null],
    ["wrong_code", "codice-errore", "Il codice non è quello giusto: controlla il messaggio più recente."],
  ])("the code after %s: described by %s", async (error, id, words) => {
    const { getByLabelText, body } = await shown(
      <ConfirmEmail
        waiting={{ email: "nuova@posta.example", expiresAt: "2026-10-25T00:30:00Z" }}
        code="123456"
        error={error}
      />,
    );
    const field = getByLabelText<HTMLInputElement>("Codice di 6 cifre");
    expect(field.value).toBe("123456");
    expect(field.getAttribute("autocomplete")).toBe("one-time-code");
    expect(field.getAttribute("aria-describedby") ?? undefined).toBe(id);
    expect(body.querySelector("#codice-errore")?.textContent ?? null).toBe(words);
  });

  const copy = (state: "waiting" | "making" | "ready" | "failed" | "expired") => ({
    id: "c1",
    state,
    done: 3,
    total: 10,
    size: 2_500_000,
    askedAt: "2026-11-01T08:00:00Z",
    readyAt: null,
    expiresAt: "2026-11-08T08:00:00Z",
  });

  test.each([
    [null, { asks: true, downloads: false, progress: false }],
    ["waiting", { asks: false, downloads: false, progress: true }],
    ["making", { asks: false, downloads: false, progress: true }],
    ["ready", { asks: true, downloads: true, progress: false }],
    ["failed", { asks: true, downloads: false, progress: false }],
    ["expired", { asks: true, downloads: false, progress: false }],
  ] as const)("a copy of one's data that is %s offers %o", async (state, offered) => {
    const { queryByRole, body } = await shown(<DataExport copy={state === null ? null : copy(state)} />);
    expect({
      asks: queryByRole("button") !== null,
      downloads: body.querySelector('a[href="/api/exports/c1"]') !== null,
      progress: body.querySelector("progress") !== null,
    }).toEqual(offered);
  });

  test.each([
    [[{ isThis: true, isOpen: true }], false],
    [
      [
        { isThis: true, isOpen: true },
        { isThis: false, isOpen: false },
      ],
      false,
    ],
    [
      [
        { isThis: true, isOpen: true },
        { isThis: false, isOpen: true },
      ],
      true,
    ],
  ])("of the sign-ins %o others can be ended: %s", async (some, can) => {
    const sessions = some.map((one, index) => ({
      startedAt: `2026-11-0${index + 1}T08:00:00Z`,
      lastSeenAt: "2026-11-03T08:00:00Z",
      protocol: "spid" as const,
      provider: "Poste ID",
      ...one,
    }));
    expect((await shown(<SignIns sessions={sessions} />)).queryByRole("button") !== null).toBe(can);
  });
});
