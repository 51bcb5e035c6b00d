import { createHash } from "node:crypto";
import type { RefusalCode } from "@sportello/domain/refusals";
import { ok, refuse, type Result } from "@sportello/domain/result";
import { fileTypeFromBuffer } from "file-type";
import { isHarmlessImage } from "./inspect/image.ts";
import { isHarmlessOffice } from "./inspect/office.ts";
import { isHarmlessPdf } from "./inspect/pdf.ts";
import { signedContent } from "./inspect/signed.ts";
import { isKind, type Kind, kinds } from "./kinds.ts";
import { readSignatures } from "./signatures/read-signatures.ts";
import type { SignatureReport } from "./signatures/report.ts";
import { extensionOf, looksRunnable, uploadName } from "./upload-name.ts";

export type UploadLimits = {
  readonly maxBytes: number;
  /** Extensions with their dot, e.g. [".pdf", ".p7m"]. */
  readonly accept: readonly string[];
};

export type CheckedUpload = {
  /** By content, never as the browser said. */
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** Fit to be stored and shown. */
  readonly name: string;
  /** What its electronic signatures say; null where it bears none. */
  readonly signature: SignatureReport | null;
};

/** A signature on a signature on a signature is the most that is seen in practice. */
const maxSignatures = 3;

const kindOf = async (bytes: Uint8Array): Promise<Kind | undefined> => {
  const detected = await fileTypeFromBuffer(bytes);
  if (detected?.ext === "apng") return "png";
  if (detected !== undefined) return isKind(detected.ext) ? detected.ext : undefined;
  return signedContent(bytes) === undefined ? undefined : "p7m";
};

const isHarmless = async (
  kind: Kind,
  name: string,
  bytes: Uint8Array,
  accept: readonly string[],
  depth: number,
): Promise<boolean> => {
  switch (kinds[kind].family) {
    case "pdf":
      return isHarmlessPdf(bytes);
    case "image":
      return isHarmlessImage(bytes);
    case "office":
      return isHarmlessOffice(bytes);
    case "signed": {
      const content = signedContent(bytes);
      return (
        content !== undefined &&
        depth < maxSignatures &&
        isAcceptable(name.replace(/\.p7m$/i, ""), content, accept, depth + 1)
      );
    }
  }
};

/** Whether content and name agree, are accepted, and hold nothing but the document. A signed document is judged by what was signed. */
const isAcceptable = async (
  name: string,
  bytes: Uint8Array,
  accept: readonly string[],
  depth: number,
): Promise<boolean> => {
  const kind = await kindOf(bytes);
  if (kind === undefined) return false;
  const extensions: readonly string[] = kinds[kind].extensions;
  const extension = extensionOf(name);
  // Inside a signature the name may have lost its extension ("domanda.p7m").
  const isNamedRight = extensions.includes(extension) || (depth > 0 && extension === "");
  return (
    isNamedRight && extensions.some((one) => accept.includes(`.${one}`)) && isHarmless(kind, name, bytes, accept, depth)
  );
};

/**
 * Judges a file by its content: refuses what is empty, too large, of a kind the question does not accept, not what its name says, more than one kind
 * at once, or able to run something. Answers with "file_empty", "file_too_large" or "file_type_refused".
 */
export const checkUpload = async (
  given: string,
  bytes: Uint8Array,
  { maxBytes, accept }: UploadLimits,
): Promise<Result<CheckedUpload, RefusalCode>> => {
  if (bytes.byteLength === 0) return refuse("file_empty");
  if (bytes.byteLength > maxBytes) return refuse("file_too_large");
  const name = uploadName(given);
  const kind = await kindOf(bytes);
  if (kind === undefined || looksRunnable(name) || !(await isAcceptable(name, bytes, accept, 0)))
    return refuse("file_type_refused");
  return ok({
    mediaType: kinds[kind].mediaType,
    size: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    name,
    signature: await readSignatures(kind, bytes),
  });
};
