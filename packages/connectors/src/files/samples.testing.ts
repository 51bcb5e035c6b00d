import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { Constructed, Integer, ObjectIdentifier, OctetString, Sequence, Set as AsnSet } from "asn1js";

/** Small files of every sort, good and evil, made on the spot. */

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
export const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A PDF with the given objects besides the catalogue. */
export const pdf = ({
  catalogue = "",
  objects = "",
  trailer = "",
  header = "%PDF-1.7\n",
  after = "",
} = {}): Uint8Array =>
  bytesOf(
    `${header}1 0 obj\n<</Type/Catalog/Pages 2 0 R${catalogue}>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n${objects}\ntrailer\n<</Root 1 0 R/Size 3${trailer}>>\n%%EOF\n${after}`,
  );

/** An object stream, where a plain search of the file sees nothing. */
export const objectStream = (content: string, { filter = "/Filter/FlateDecode", plain = false } = {}): string => {
  const packed = plain ? content : deflateSync(content).toString("latin1");
  return `9 0 obj\n<</Type/ObjStm/N 1/First 5${filter}/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj`;
};

const chunk = (type: string, content: Uint8Array): Uint8Array => {
  const typed = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.byteLength, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return joined(frame.subarray(0, 4), typed, frame.subarray(4));
};

/** A PNG that says it has these measures; `text` is a comment in it. */
export const png = (width = 1, height = 1, text = "made for a test"): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return joined(
    bytesOf("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", header),
    chunk("tEXt", bytesOf(`Comment\0${text}`)),
    chunk("IDAT", deflateSync(Buffer.alloc(4))),
    chunk("IEND", new Uint8Array()),
  );
};

/** A JPEG of one pixel's header, enough for a reader of measures; `text` is a comment in it. */
export const jpeg = (text = "made for a test"): Uint8Array =>
  joined(
    bytesOf("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"),
    bytesOf(`\xff\xfe${String.fromCharCode((text.length + 2) >> 8, (text.length + 2) & 255)}${text}`),
    bytesOf("\xff\xc0\x00\x11\x08\x00\x01\x00\x01\x03\x01\x11\x00\x02\x11\x01\x03\x11\x01\xff\xd9"),
  );

export type ZipEntry = {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** A size that lies. */ readonly claims?: number;
  readonly flags?: number;
};

/** A ZIP archive, each entry deflated. */
export const zip = (entries: readonly ZipEntry[]): Uint8Array => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims, flags = 0 } of entries) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.byteLength, 14);
    fields.writeUInt32LE(claims ?? plain.byteLength, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, rest, Buffer.from(name)]));
    locals.push(local);
    at += local.byteLength;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.byteLength, 8);
  end.writeUInt32LE(at, 12);
  return joined(...locals, directory, Buffer.from("PK\x05\x06"), end);
};

const wordTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** A Word document with further entries. */
export const docx = (...more: ZipEntry[]): Uint8Array =>
  zip([
    { name: "[Content_Types].xml", content: wordTypes },
    { name: "word/document.xml", content: "<w:document/>" },
    ...more,
  ]);

/** A document in a CAdES envelope; without content it is a detached signature. */
export const p7m = (content: Uint8Array | undefined): Uint8Array => {
  const oid = (value: string) => new ObjectIdentifier({ value });
  const explicit = (value: Sequence | OctetString) =>
    new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [value] });
  const octets = content === undefined ? [] : [explicit(new OctetString({ valueHex: new Uint8Array(content).buffer }))];
  const encapsulated = new Sequence({ value: [oid("1.2.840.113549.1.7.1"), ...octets] });
  const signed = new Sequence({
    value: [new Integer({ value: 1 }), new AsnSet({ value: [] }), encapsulated, new AsnSet({ value: [] })],
  });
  return new Uint8Array(new Sequence({ value: [oid("1.2.840.113549.1.7.2"), explicit(signed)] }).toBER());
};
