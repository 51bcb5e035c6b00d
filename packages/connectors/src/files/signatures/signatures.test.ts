import { describe, expect, test } from "vitest";
import { checkUpload } from "../check-upload.ts";
import { p7m } from "../samples.testing.ts";
import { readSignatures } from "./read-signatures.ts";
import { readReport } from "./report.ts";
import { signedByOne, signedByTwo, signedPdf } from "./samples.testing.ts";

const mario = {
  name: "Mario Rossi",
  fiscalCode: "RSSMRA80A01H501U",
  issuer: "Rossi Mario",
  signedAt: expect.stringMatching(/^2026-11-26T07:4\d/) as string,
  serial: expect.stringMatching(/^[0-9a-f]{32,42}$/) as string,
};
const lucia = { name: "VERDI LUCIA", fiscalCode: "VRDLCU75D41F205X", issuer: "VERDI LUCIA" };
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const bytesOf = (content: string) => new Uint8Array(Buffer.from(content, "latin1"));
const limits = { maxBytes: 1_000_000, accept: [".pdf", ".p7m"] };

describe("a signed file", () => {
  test("says who signed it and when, and that the content is what was signed", async () => {
    expect(await readSignatures("p7m", signedByOne())).toMatchObject({
      format: "cades",
      coversAll: true,
      signers: [{ ...mario, isIntact: true }],
    });
  });

  test("says it of each who signed", async () => {
    expect((await readSignatures("p7m", signedByTwo()))?.signers).toMatchObject([
      { ...mario, isIntact: true },
      { ...lucia, isIntact: true },
    ]);
  });

  test("may be written as text", async () => {
    const pem = `-----BEGIN PKCS7-----\n${Buffer.from(signedByOne()).toString("base64")}\n-----END PKCS7-----\n`;
    expect((await readSignatures("p7m", bytesOf(pem)))?.signers).toMatchObject([{ ...mario, isIntact: true }]);
  });

  test("is told apart when a byte of the content was changed after signing", async () => {
    const changed = bytesOf(text(signedByOne()).replace("%PDF-1.4", "%PDF-1.5"));
    expect((await readSignatures("p7m", changed))?.signers).toMatchObject([{ name: "Mario Rossi", isIntact: false }]);
  });

  test("is told apart when the signature itself is another one", async () => {
    const bytes = signedByOne();
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 0xff;
    expect((await readSignatures("p7m", bytes))?.signers.every(({ isIntact }) => !isIntact)).toBe(true);
  });

  test("that nobody signed names nobody: a wrapper is no signature", async () => {
    expect(await readSignatures("p7m", p7m(bytesOf("%PDF-1.4 x %%EOF")))).toEqual({
      format: "cades",
      coversAll: true,
      signers: [],
    });
  });
});

describe("a PDF signed within", () => {
  test("says who signed it, and that it is whole", async () => {
    expect(await readSignatures("pdf", signedPdf())).toMatchObject({
      format: "pades",
      coversAll: true,
      signers: [{ ...lucia, isIntact: true }],
    });
  });

  test("is told apart when the paper was changed", async () => {
    const changed = bytesOf(text(signedPdf()).replace("/Count 0", "/Count 1"));
    expect((await readSignatures("pdf", changed))?.signers).toMatchObject([{ isIntact: false }]);
  });

  test("is told apart when something was added after the signature, which is still of the first part", async () => {
    const longer = bytesOf(`${text(signedPdf())}4 0 obj<</Type/Annot>>endobj\n%%EOF\n`);
    expect(await readSignatures("pdf", longer)).toMatchObject({ coversAll: false, signers: [{ isIntact: true }] });
  });

  test.each([
    ["a range outside the file", "/ByteRange[0 10 20 99999999]"],
    ["a range that overlaps", "/ByteRange[0 100 50 10]"],
    ["a range that does not begin at the beginning", "/ByteRange[5 10 20 5]"],
    ["a range around no signature", "/ByteRange[0 5 9 4]"],
  ])("with %s has no signature there", async (_what, range) => {
    expect(await readSignatures("pdf", bytesOf(`%PDF-1.7 ${range} %%EOF`))).toBeNull();
  });

  test("without any has nothing to say, as a picture has not", async () => {
    expect(await readSignatures("pdf", bytesOf("%PDF-1.7\n%%EOF\n"))).toBeNull();
    expect(await readSignatures("png", bytesOf("x"))).toBeNull();
  });
});

describe("an upload", () => {
  test("keeps what its signatures say; the file inside is judged as every other", async () => {
    expect(await checkUpload("domanda.pdf.p7m", signedByOne(), limits)).toMatchObject({
      ok: true,
      value: { mediaType: "application/pkcs7-mime", signature: { signers: [{ isIntact: true }] } },
    });
    expect(await checkUpload("domanda.docx.p7m", signedByOne(), limits)).toEqual({
      ok: false,
      refusal: "file_type_refused",
    });
    expect(await checkUpload("atto.pdf", signedPdf(), limits)).toMatchObject({
      ok: true,
      value: { signature: { format: "pades" } },
    });
    expect(await checkUpload("foglio.pdf", bytesOf("%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n"), limits)).toMatchObject({
      ok: true,
      value: { signature: null },
    });
  });

  test("of random bytes in the place of a signature never breaks the reading", async () => {
    for (let seed = 1; seed < 60; seed += 1) {
      const bytes = signedByTwo();
      for (let at = seed; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ seed;
      const report = await readSignatures("p7m", bytes);
      expect(readReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
    }
  });
});

test.each([null, undefined, {}, "x", { format: "xades", signers: [], coversAll: true }])(
  "a stored report that is none (%j) is none",
  (stored) => expect(readReport(stored)).toBeNull(),
);
