import { XMLBuilder, XMLParser } from "fast-xml-parser";

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  // Five standard entities only: a document cannot define its own.
  processEntities: {
    enabled: true,
    maxEntityCount: 0,
    maxEntitySize: 0,
    maxTotalExpansions: 10_000,
    maxExpandedLength: 200_000,
  },
});
const builder = new XMLBuilder({ format: false, suppressEmptyNode: true });

export const longestMessage = 500_000;

/** The body of a SOAP message: name of its first element without prefix, and its content. Null when it is no SOAP message. */
export const readSoap = (xml: string): { readonly name: string; readonly content: unknown } | null => {
  if (xml.length > longestMessage || /<!DOCTYPE/i.test(xml)) return null;
  let parsed: unknown;
  try {
    parsed = parser.parse(xml);
  } catch {
    return null;
  }
  const body = at(at(parsed, "Envelope"), "Body");
  if (typeof body !== "object" || body === null) return null;
  const [entry] = Object.entries(body);
  return entry === undefined ? null : { name: entry[0], content: entry[1] };
};

const at = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

/** A SOAP 1.1 message with one element in its body (and header), in the namespace; text is escaped. */
export const writeSoap = ({
  namespace,
  name,
  content,
  header,
}: {
  namespace: string;
  name: string;
  content: object;
  header?: Readonly<Record<string, object>>;
}): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ns="${namespace}">` +
  `${header === undefined ? "<soapenv:Header/>" : `<soapenv:Header>${builder.build(header)}</soapenv:Header>`}<soapenv:Body><ns:${name}>${builder.build(content)}</ns:${name}></soapenv:Body></soapenv:Envelope>`;

/** Cents of a decimal amount in euro as SOAP messages write it ("1600.00"); null when it is none. */
export const centsOf = (text: unknown): number | null =>
  typeof text === "string" && /^\d{1,9}\.\d{2}$/.test(text) ? Number(text.replace(".", "")) : null;

export const euroOf = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
