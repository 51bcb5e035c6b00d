import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { file } from "../../../../../../testing/examples.ts";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import { FileList } from "./file-list.tsx";
import { type FileSignature, SignatureLines } from "./signature-lines.tsx";

const signer = (changes: Partial<FileSignature["signers"][number]> = {}): FileSignature["signers"][number] => ({
  name: "MARIO ROSSI",
  fiscalCode: "RSSMRA80A01H501U",
  serial: "4f2a",
  issuer: "Ente certificatore di prova",
  signedAt: "2026-10-25T00:30:00Z",
  isIntact: true,
  ...changes,
});
const signature = (changes: Partial<FileSignature> = {}): FileSignature => ({
  format: "cades",
  signers: [signer()],
  coversAll: true,
  ...changes,
});
const names = ["MARIO ROSSI", "ANNA BIANCHI", "Ente certificatore di prova"];
const lines = (looked: FileSignature, locale: (typeof locales)[number] = "it") =>
  shown(<SignatureLines signature={looked} />, { locale, names });

const standings = [
  ["intact", signature()],
  ["intact", signature({ format: "pades", signers: [signer(), signer({ name: "ANNA BIANCHI", serial: "77" })] })],
  ["broken", signature({ signers: [signer({ isIntact: false })] })],
  ["broken", signature({ signers: [signer(), signer({ name: "ANNA BIANCHI", serial: "77", isIntact: false })] })],
  ["broken", signature({ signers: [signer({ isIntact: false })], coversAll: false })],
  ["added", signature({ format: "pades", coversAll: false })],
  ["nobody", signature({ signers: [] })],
] as const;

describe("what the look at a signed file says", () => {
  test.each(standings.flatMap(([standing, looked]) => locales.map((locale) => [standing, locale, looked] as const)))(
    "%s, in %s, in words and not by colour alone",
    async (standing, locale, looked) => {
      const { text } = await lines(looked, locale);
      const said = messagesOf(locale).signature.standing;
      expect(text).toContain(said[standing]);
      for (const [other, sentence] of Object.entries(said))
        if (other !== standing) expect(text).not.toContain(sentence);
    },
  );

  test("never claims more than was looked at: whether the certificate was valid, nobody asked", async () => {
    expect((await lines(signature())).text).toContain("non è stata verificata");
  });

  test("names each who signed, with code and instant on the municipality's clock", async () => {
    const { text } = await lines(
      signature({
        signers: [signer(), signer({ name: "ANNA BIANCHI", fiscalCode: null, serial: "77", signedAt: null })],
      }),
    );
    expect(text).toContain("Firmato da MARIO ROSSI (RSSMRA80A01H501U), 25/10/2026, 02:30");
    expect(text).toContain("Firmato da ANNA BIANCHI");
  });

  test("says of which one the signature does not fit", async () => {
    const { body } = await lines(
      signature({ signers: [signer(), signer({ name: "ANNA BIANCHI", serial: "77", isIntact: false })] }),
    );
    const said = [...body.querySelectorAll("p")].map(({ textContent }) => textContent ?? "");
    expect(
      said
        .filter((one) => one.includes(messagesOf("it").signature.brokenOne))
        .map((one) => one.includes("ANNA BIANCHI")),
    ).toEqual([true]);
  });

  test.each(locales)("a certificate without a name says so in %s", async (locale) => {
    expect((await lines(signature({ signers: [signer({ name: "" })] }), locale)).text).toContain(
      messagesOf(locale).signature.unnamed,
    );
  });

  test("serial number and issuer of the certificate can be read", async () => {
    expect((await lines(signature())).body.querySelector("[title]")?.getAttribute("title")).toBe(
      "Certificato 4f2a, emesso da Ente certificatore di prova",
    );
  });

  test("what a certificate calls somebody is text", async () => {
    const { body } = await shown(
      <SignatureLines signature={signature({ signers: [signer({ name: "<img src=x onerror=alert(1)>" })] })} />,
      { names: ["<img src=x onerror=alert(1)>", ...names] },
    );
    expect(body.querySelector("img")).toBeNull();
  });
});

describe("signed files in a list", () => {
  test.each([
    ["contratto.pdf.p7m", "application/pkcs7-mime", false],
    ["contratto.pdf", "application/pdf", true],
  ])("%s can be taken away, and looked at in place where a browser shows it (%s)", async (name, mediaType, canLook) => {
    const { queryByRole, getByRole, text } = await shown(
      <FileList kind="upload" files={[file({ name, mediaType, signature: signature() })]} />,
      { names: [...names, name] },
    );
    expect(getByRole("link").getAttribute("href")).toBe("/api/files/upload/f1?scarica");
    expect(queryByRole("button") !== null).toBe(canLook);
    expect(text).toContain("Firmato da MARIO ROSSI");
  });

  test("a file nobody signed says nothing of signatures", async () => {
    expect((await shown(<FileList kind="upload" files={[file()]} />)).text).not.toMatch(/firma/i);
  });
});
