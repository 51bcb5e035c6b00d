import type { PassThrough, Writable } from "node:stream";

/** Writes to a stream and waits while its reader is behind. Throws when the reader has gone. */
export const writable =
  (stream: Writable) =>
  (chunk: string): Promise<void> => {
    if (stream.destroyed) return Promise.reject(stream.errored ?? new ReaderGone());
    if (stream.write(chunk)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => () => {
        stream.off("drain", drained);
        stream.off("close", closed);
        then();
      };
      const drained = settle(resolve);
      const closed = settle(() => reject(stream.errored ?? new ReaderGone()));
      stream.once("drain", drained);
      stream.once("close", closed);
    });
  };

/** Whoever asked for the file does not want it any more. */
export class ReaderGone extends Error {
  override name = "ReaderGone";
}

/** Waits while the reader of a stream, written to by somebody else, is behind. Throws when the reader has gone. */
export const caughtUp = async (stream: PassThrough): Promise<void> => {
  while (stream.readableLength + stream.writableLength > behind) {
    if (stream.destroyed) throw stream.errored ?? new ReaderGone();
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (stream.destroyed) throw stream.errored ?? new ReaderGone();
};

const behind = 1024 * 1024;
