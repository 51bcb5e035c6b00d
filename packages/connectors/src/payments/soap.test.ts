import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centsOf, euroOf, longestMessage, readSoap, writeSoap } from "./soap.ts";

const envelope = (body: string, head = "") =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">${head}<s:Body>${body}</s:Body></s:Envelope>`;

describe("a SOAP message", () => {
  test.each([
    [
      "with prefixes",
      envelope("<pay:paRes xmlns:pay='x'><outcome>OK</outcome></pay:paRes>"),
      { name: "paRes", content: { outcome: "OK" } },
    ],
    [
      "with a header before",
      envelope("<paRes><a>1</a></paRes>", "<s:Header><x>y</x></s:Header>"),
      { name: "paRes", content: { a: "1" } },
    ],
    ["with attributes", envelope('<paRes id="1"><a b="c">1</a></paRes>'), { name: "paRes", content: { a: "1" } }],
    [
      "with numbers that stay text",
      envelope("<paRes><a>007</a><b>1.50</b><c>true</c></paRes>"),
      { name: "paRes", content: { a: "007", b: "1.50", c: "true" } },
    ],
    [
      "with a repeated element",
      envelope("<paRes><t>1</t><t>2</t></paRes>"),
      { name: "paRes", content: { t: ["1", "2"] } },
    ],
    [
      "with the five entities of XML",
      envelope("<paRes><a>&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;</a></paRes>"),
      { name: "paRes", content: { a: `<b> & "c" 'd'` } },
    ],
    [
      "of SOAP 1.2",
      '<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body><paRes><a>1</a></paRes></env:Body></env:Envelope>',
      { name: "paRes", content: { a: "1" } },
    ],
  ])("%s is read", (_how, xml, read) => expect(readSoap(xml)).toEqual(read));

  test.each([
    ["nothing", ""],
    ["a word", "ciao"],
    ["JSON", '{"Envelope":{}}'],
    ["HTML", "<html><body><p>x</p></body></html>"],
    ["an empty body", envelope("")],
    ["an envelope without a body", "<s:Envelope><s:Header/></s:Envelope>"],
    ["text in place of a message", envelope("ciao")],
    [
      "a document with entities of its own",
      `<!DOCTYPE x [<!ENTITY a "${"b".repeat(100)}">]>${envelope("<paRes><a>&a;</a></paRes>")}`,
    ],
    ["the same in small letters", `<!doctype x>${envelope("<paRes/>")}`],
    ["more than we read", envelope(`<paRes><a>${"x".repeat(longestMessage)}</a></paRes>`)],
  ])("that is %s is none", (_what, xml) => expect(readSoap(xml)).toBeNull());

  test("never crashes, whatever is sent, and never reads a name that is not there", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => envelope(text)),
        ),
        (xml) => {
          const read = readSoap(xml);
          expect(read === null || (typeof read.name === "string" && xml.includes(read.name))).toBe(true);
        },
      ),
    );
  });

  test("with names of every object's nature is just a message", () => {
    for (const name of ["constructor", "toString", "__proto__"]) {
      const read = readSoap(envelope(`<${name}><a>1</a></${name}>`));
      expect(read === null || read.name === name || read.name.endsWith(name)).toBe(true);
      expect(Object.hasOwn(Object.prototype, "a")).toBe(false);
    }
  });

  test("written and read again says the same, whatever the words", () => {
    const words = fc
      .string({ minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() === text && !/[\p{Cc}\p{Cn}\p{Cs}]/u.test(text));
    fc.assert(
      fc.property(words, words, (one, other) => {
        const xml = writeSoap({
          namespace: "urn:x",
          name: "paRes",
          content: { one, inner: { other } },
          header: { "ns:head": { one } },
        });
        expect(readSoap(xml)).toEqual({ name: "paRes", content: { one, inner: { other } } });
      }),
    );
  });
});

describe("an amount in euro", () => {
  test.each([
    ["1600.00", 160_000],
    ["0.01", 1],
    ["0.00", 0],
    ["999999999.99", 99_999_999_999],
  ])("%s is %i cents", (text, cents) => expect(centsOf(text)).toBe(cents));
  test.each([
    "1600",
    "1600.0",
    "1600.000",
    "1.600,00",
    "-1.00",
    "+1.00",
    " 1.00",
    "1e3.00",
    "",
    "NaN",
    "10000000000.00",
    undefined,
    null,
    16,
  ])("is not %j", (text) => expect(centsOf(text)).toBeNull());
  test("written and read again is the same cents", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => centsOf(euroOf(cents)) === cents));
  });
});
