import { randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { FSDriver } from "flydrive/drivers/fs";
import { ConnectorRefused } from "../../failures.ts";

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EEXIST";

/** Makes the directory's list of names survive a power cut too. */
const syncDirectory = async (path: string): Promise<void> => {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
};

/**
 * flydrive's disk, with writing made safe: the content reaches the platter under a temporary name and appears whole under its key, or not at
 * all. A key is written once; the same content again changes nothing, another content is refused.
 */
export class DurableDriver extends FSDriver {
  readonly #root: string;

  constructor(root: string) {
    super({ location: root, visibility: "private" });
    this.#root = root;
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const target = join(this.#root, key);
    await mkdir(dirname(target), { recursive: true });
    const temporary = `${target}.${randomUUID()}.part`;
    try {
      await writeFile(temporary, contents, { flush: true, flag: "wx" });
      // Unlike a rename, a link fails when the name is taken: two writers cannot overwrite each other.
      await link(temporary, target);
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
      const same = Buffer.compare(await readFile(target), Buffer.from(contents)) === 0;
      if (!same) throw new ConnectorRefused("content_immutable", "another content is already stored under this key");
    } finally {
      await rm(temporary, { force: true });
    }
    await syncDirectory(dirname(target));
  }

  /** The same for what comes in pieces; a source that breaks leaves nothing. Answers the size in bytes. */
  async write(key: string, content: AsyncIterable<Uint8Array>): Promise<number> {
    const target = join(this.#root, key);
    await mkdir(dirname(target), { recursive: true });
    const temporary = `${target}.${randomUUID()}.part`;
    let size = 0;
    try {
      const file = await open(temporary, "wx");
      try {
        for await (const part of content) {
          // Not `write`: on a disk that is filling up it may write less than it was given, and says so by a number.
          await file.appendFile(part);
          size += part.byteLength;
        }
        await file.sync();
      } finally {
        await file.close();
      }
      await link(temporary, target);
    } catch (error) {
      if (isAlreadyThere(error))
        throw new ConnectorRefused("content_immutable", "another content is already stored under this key");
      throw error;
    } finally {
      await rm(temporary, { force: true });
    }
    await syncDirectory(dirname(target));
    return size;
  }

  /** The content piece by piece; a missing file fails here and not in the middle of an answer. */
  async open(key: string): Promise<ReadableStream<Uint8Array>> {
    const file = await open(join(this.#root, key), "r");
    return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
  }

  /** flydrive hands over the whole memory slab a small file was read into; this is the file alone. */
  override async getBytes(key: string): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(this.#root, key)));
  }
}
