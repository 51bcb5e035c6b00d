import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makePdf } from "../pdf/make-pdf.ts";
import { checkUpload } from "./check-upload.ts";
import { kinds } from "./kinds.ts";
import { bytesOf, docx, joined, jpeg, objectStream, p7m, pdf, png, zip } from "./samples.testing.ts";

const all = Object.values(kinds).flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`));
const limits = { maxBytes: 5_000_000, accept: all };
const check = (name: string, bytes: Uint8Array, accept: readonly string[] = all) =>
  checkUpload(name, bytes, { ...limits, accept });
const verdict = async (name: string, bytes: Uint8Array, accept?: readonly string[]) => {
  const result = await check(name, bytes, accept);
  return result.ok ? result.value.mediaType : result.refusal;
};

const odt = zip([
  { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
  { name: "content.xml", content: "<x/>" },
]);
const certificate = await makePdf({
  title: "Certificato",
  language: "it",
  tenant: { name: "Comune", colour: "#000000", address: "Via" },
  reference: "1",
  createdAt: new Date(0),
  sections: [],
});
// In two pieces, so that a virus scanner does not take this source file away.
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

describe("what citizens send is taken", () => {
  test.each<[string, string, Uint8Array, string]>([
    ["a PDF", "domanda.pdf", pdf(), "application/pdf"],
    ["a PDF made by the municipality", "certificato.pdf", certificate, "application/pdf"],
    [
      "a PDF with compressed objects",
      "moderno.pdf",
      pdf({ objects: objectStream("10 0 <</Type/Font>>") }),
      "application/pdf",
    ],
    [
      "a PDF that mentions JavaScript in a sentence",
      "corso.pdf",
      pdf({ objects: "5 0 obj\n(Corso di JavaScript)\nendobj" }),
      "application/pdf",
    ],
    ["a photograph", "foto.jpg", jpeg(), "image/jpeg"],
    ["a photograph with capital letters", "FOTO.JPEG", jpeg(), "image/jpeg"],
    ["a scan", "scansione.png", png(5_000, 7_000), "image/png"],
    [
      "a Word document",
      "lettera.docx",
      docx(),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["an OpenDocument text", "lettera.odt", odt, "application/vnd.oasis.opendocument.text"],
    ["a signed PDF", "domanda.pdf.p7m", p7m(pdf()), "application/pkcs7-mime"],
    ["a signed PDF that lost its extension", "domanda.p7m", p7m(pdf()), "application/pkcs7-mime"],
    ["a PDF signed twice", "domanda.pdf.p7m.p7m", p7m(p7m(pdf())), "application/pkcs7-mime"],
    [
      "a signed PDF written as text",
      "domanda.pdf.p7m",
      bytesOf(`-----BEGIN PKCS7-----\n${Buffer.from(p7m(pdf())).toString("base64")}\n-----END PKCS7-----\n`),
      "application/pkcs7-mime",
    ],
  ])("%s", async (_, name, bytes, mediaType) => {
    expect(await verdict(name, bytes)).toBe(mediaType);
  });

  test("with its size and SHA-256, under a name fit to be shown", async () => {
    const bytes = pdf();
    expect(await check("C:\\Documenti\\la mia\u202E domanda?.pdf", bytes)).toEqual({
      ok: true,
      value: {
        signature: null,
        mediaType: "application/pdf",
        size: bytes.byteLength,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        name: "la mia domanda_.pdf",
      },
    });
  });

  test("up to the last byte allowed and not one more", async () => {
    const bytes = pdf();
    expect((await checkUpload("a.pdf", bytes, { maxBytes: bytes.byteLength, accept: all })).ok).toBe(true);
    expect(await checkUpload("a.pdf", bytes, { maxBytes: bytes.byteLength - 1, accept: all })).toEqual({
      ok: false,
      refusal: "file_too_large",
    });
    expect(await verdict("a.pdf", new Uint8Array())).toBe("file_empty");
  });
});

describe("what is dangerous or not what it says is refused", () => {
  test.each<[string, string, Uint8Array]>([
    ["a program called PDF", "fattura.pdf", joined(bytesOf("MZ\x90\x00"), new Uint8Array(500))],
    ["a Linux program called JPEG", "foto.jpg", joined(bytesOf("\x7fELF\x02\x01\x01"), new Uint8Array(500))],
    ["a PDF called JPEG", "foto.jpg", pdf()],
    ["a picture called PDF", "domanda.pdf", png()],
    ["a name without extension", "domanda", pdf()],
    ["a double extension that runs", "fattura.pdf.exe", pdf()],
    ["a double extension that hides what runs", "fattura.exe.pdf", pdf()],
    ["a name turned around by a mark", "fattura\u202Efdp.exe", pdf()],
    [
      "an SVG with a script",
      "logo.svg",
      bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ["an SVG called PNG", "logo.png", bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a web page called PDF", "pagina.pdf", bytesOf("<!doctype html><script>alert(1)</script>")],
    ["the EICAR test virus", "eicar.pdf", bytesOf(eicar)],
    ["plain text called PDF", "testo.pdf", bytesOf("ciao")],
    ["a PDF with JavaScript", "modulo.pdf", pdf({ catalogue: "/OpenAction<</S/JavaScript/JS(app.alert(1))>>" })],
    [
      "a PDF with JavaScript spelt with escapes",
      "modulo.pdf",
      pdf({ catalogue: "/OpenAction<</S/J#61va#53cript/JS(1)>>" }),
    ],
    [
      "a PDF with JavaScript in a compressed object",
      "modulo.pdf",
      pdf({ objects: objectStream("10 0 <</S/JavaScript/JS(1)>>") }),
    ],
    [
      "a PDF with JavaScript in an object stored plain",
      "modulo.pdf",
      pdf({ objects: objectStream("10 0 <</S/J#61vaScript>>", { filter: "", plain: true }) }),
    ],
    [
      "a PDF whose objects are packed so that nobody can look",
      "modulo.pdf",
      pdf({ objects: objectStream("10 0 <<>>", { filter: "/Filter[/ASCIIHexDecode/FlateDecode]" }) }),
    ],
    [
      "a PDF whose objects unpack to more than memory should hold",
      "bomba.pdf",
      pdf({ objects: objectStream(" ".repeat(35_000_000)).repeat(2) }),
    ],
    ["a PDF of half a million streams", "bomba.pdf", pdf({ objects: "stream\n".repeat(500_000) })],
    ["a PDF that starts a program", "modulo.pdf", pdf({ catalogue: "/OpenAction<</S/Launch/F(calc.exe)>>" })],
    ["a PDF that is encrypted", "modulo.pdf", pdf({ trailer: "/Encrypt 8 0 R" })],
    ["a PDF with an XFA form", "modulo.pdf", pdf({ catalogue: "/AcroForm<</XFA 7 0 R>>" })],
    ["a PDF that is an archive too", "doppio.pdf", joined(pdf(), zip([{ name: "a.exe", content: "MZ" }]))],
    ["a PDF that is a web page too", "doppio.pdf", pdf({ after: "<script>alert(1)</script>" })],
    ["half a PDF", "tronco.pdf", pdf().subarray(0, 60)],
    ["a picture that is a web page too", "doppio.jpg", jpeg("<script>alert(1)</script>")],
    ["a picture that is an archive too", "doppio.png", joined(png(), zip([{ name: "a.class", content: "x" }]))],
    ["a picture that is a PDF too", "doppio.png", png(1, 1, "%PDF-1.4")],
    ["a picture of 20,000 by 20,000 points", "bomba.png", png(20_000, 20_000)],
    ["an archive", "tutto.zip", zip([{ name: "a.pdf", content: pdf() }])],
    ["an archive called Word document", "tutto.docx", zip([{ name: "a.pdf", content: pdf() }])],
    ["a document with macros", "macro.docx", docx({ name: "word/vbaProject.bin", content: "x" })],
    ["a document with a program inside", "inclusi.docx", docx({ name: "word/embeddings/setup.exe", content: "MZ" })],
    [
      "a document that unpacks to a hundred times its size",
      "bomba.docx",
      docx({ name: "word/media/a.xml", content: Buffer.alloc(40_000_000) }),
    ],
    [
      "a document whose entries lie about their size",
      "bugia.docx",
      docx({ name: "word/media/a.xml", content: Buffer.alloc(500_000), claims: 10 }),
    ],
    [
      "a document of ten thousand entries",
      "mille.docx",
      docx(...Array.from({ length: 10_000 }, (_, index) => ({ name: `word/${index}.xml`, content: "" }))),
    ],
    ["a document that climbs out of its folder", "scala.docx", docx({ name: "../../etc/cron.d/x", content: "x" })],
    ["a document with a password", "cifrato.docx", docx({ name: "word/secret.xml", content: "x", flags: 1 })],
    ["a signed program", "setup.p7m", p7m(joined(bytesOf("MZ\x90\x00"), new Uint8Array(500)))],
    ["a signed PDF with JavaScript", "modulo.pdf.p7m", p7m(pdf({ catalogue: "/OpenAction<</S/JavaScript/JS(1)>>" }))],
    ["a signature without the document", "firma.p7m", p7m(undefined)],
    ["a PDF signed five times", "a.pdf.p7m.p7m.p7m.p7m.p7m", p7m(p7m(p7m(p7m(p7m(pdf())))))],
    ["a PDF called signed", "domanda.pdf.p7m", pdf()],
    ["random bytes called signed", "domanda.p7m", bytesOf("0\x82\xff\xff nothing")],
  ])("%s", async (_, name, bytes) => {
    expect(await verdict(name, bytes)).toBe("file_type_refused");
  });

  test("also a good file of a kind the question does not ask for", async () => {
    expect(await verdict("lettera.docx", docx(), [".pdf", ".p7m"])).toBe("file_type_refused");
    expect(await verdict("foto.jpg.p7m", p7m(jpeg()), [".pdf", ".p7m"])).toBe("file_type_refused");
    expect(await verdict("foto.jpeg", jpeg(), [".jpg"])).toBe("image/jpeg");
  });
});
