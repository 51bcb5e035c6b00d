import { inflateSync, constants } from "node:zlib";
import { endsAsZip, holdsMarkup, latin1 } from "./markers.ts";

/** Names of actions that run something, or of content only a plug-in understands; an encrypted file cannot be looked into, nor conserved. */
const forbidden = /\/(?:JavaScript|Launch|Rendition|RichMedia|Movie|GoToE|ImportData|XFA|Encrypt)(?![A-Za-z0-9_])/;

/** Names may be written with escapes ("/J#61vaScript", ISO 32000-1 §7.3.5). */
const unescaped = (text: string): string =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** In all object streams of a file together; a thousand pages need a few megabytes. */
const maxInflated = 64 * 1024 * 1024;
/** No writer makes longer dictionaries for its object streams. */
const dictionaryWindow = 2_000;
/** Beyond this a file is made to keep the judge busy. */
const maxStreams = 50_000;

/** Content of an object stream, undefined when it cannot be read with the one filter writers use for it. */
const inflated = (bytes: Uint8Array, dictionary: string, from: number, budget: number): string | undefined => {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/[A-Za-z0-9]+|\d+\s+\d+\s+R)?/.exec(dictionary)?.[1];
  if (filters === undefined) return latin1(bytes.subarray(from, from + 65_536));
  if (!/^(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])$/.test(filters)) return undefined;
  try {
    // What follows the compressed content is not looked at, and a truncated end does not hide the beginning.
    return inflateSync(bytes.subarray(from), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: budget }).toString(
      "latin1",
    );
  } catch {
    return undefined;
  }
};

/** Streams that hold objects: their dictionary has the offset of the first one ("/First"). The objects in them are invisible to a plain search. */
const objectStreamsAreHarmless = (bytes: Uint8Array, text: string): boolean => {
  let budget = maxInflated;
  let streams = 0;
  for (const match of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith("end", match.index - 3)) continue;
    streams += 1;
    if (streams > maxStreams) return false;
    const before = text.slice(Math.max(match.index - dictionaryWindow, 0), match.index);
    const dictionary = unescaped(before.slice(Math.max(before.lastIndexOf("obj"), 0)));
    if (!/\/(?:First|ObjStm)(?![A-Za-z])/.test(dictionary)) continue;
    const content = budget > 0 ? inflated(bytes, dictionary, match.index + match[0].length, budget) : undefined;
    if (content === undefined || forbidden.test(unescaped(content))) return false;
    budget -= content.length;
  }
  return true;
};

/**
 * Whether a PDF is only paper: it runs nothing, opens nothing, is no other kind of file too, and can be read by everybody for ever. The search is by
 * names and not by structure, since what one reader ignores another one runs.
 */
export const isHarmlessPdf = (bytes: Uint8Array): boolean => {
  const text = latin1(bytes);
  if (
    endsAsZip(text) ||
    holdsMarkup(text.slice(0, 1024)) ||
    holdsMarkup(text.slice(Math.max(text.lastIndexOf("%%EOF"), 0)))
  )
    return false;
  return text.includes("%%EOF") && !forbidden.test(unescaped(text)) && objectStreamsAreHarmless(bytes, text);
};
