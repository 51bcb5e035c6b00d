import { fromBufferPromise, type Entry } from "yauzl";

const maxEntries = 2_000;
const maxInflated = 150 * 1024 * 1024;
/** Deflate cannot do better than about 1032:1; documents stay below 100:1, bombs live above it. */
const maxRatio = 200;
const smallEnough = 1024 * 1024;

/** Programs inside the document: macros, ActiveX, embedded objects and further archives. */
const runs = /(^|\/)(vbaproject\.bin|activex\/|basic\/|scripts\/)|\.(bin|exe|dll|js|vbs|jar|zip|7z|rar|class)$/i;
/** Printer settings and the like: binary, but data. */
const knownData = /(^|\/)(printersettings\/printersettings\d*\.bin|layout-cache|.*\.(png|jpe?g|gif|emf|wmf|odttf))$/i;

const isHarmlessEntry = (entry: Entry): boolean =>
  !entry.isEncrypted() &&
  (knownData.test(entry.fileName) || !runs.test(entry.fileName)) &&
  (entry.compressionMethod === 0 || entry.compressionMethod === 8) &&
  (entry.uncompressedSize <= smallEnough || entry.uncompressedSize <= entry.compressedSize * maxRatio);

/** Whether an office document (OOXML, OpenDocument: ZIP archives) is of bearable size and holds no program. Every entry is really inflated. */
export const isHarmlessOffice = async (bytes: Uint8Array): Promise<boolean> => {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > maxEntries) return false;
    let inflated = 0;
    for await (const entry of zip.eachEntry()) {
      if (!isHarmlessEntry(entry)) return false;
      inflated += entry.uncompressedSize;
      if (inflated > maxInflated) return false;
      if (entry.fileName.endsWith("/")) continue;
      // yauzl ends the stream with an error as soon as an entry is longer or shorter than it says: a liar does not get further.
      const content = await zip.openReadStreamPromise(entry);
      for await (const chunk of content) void chunk;
    }
    return true;
  } catch {
    // Not a well-formed archive, absolute or climbing names, sizes that lie.
    return false;
  }
};
