export type Uploaded = { readonly id: string; readonly name: string };

/** A refusal of the server, in words for the person; trying the same file again would not help. */
export class FileRefused extends Error {}

export type Sending = {
  readonly url: string;
  readonly field: string;
  readonly file: File;
  /** Made once per file by the page: a piece or a whole file that arrives twice is the same. */
  readonly key: string;
  /** As for saves: lets the file in when the session of who never signed in is over. */
  readonly returnKey?: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (percent: number) => void;
};

/** Larger files go in pieces of this size: what got through before the network failed does not go again. */
const pieceSize = 512 * 1024;
const waits = [1_000, 3_000, 8_000, 15_000];

const post = (
  url: string,
  body: XMLHttpRequestBodyInit,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Uploaded | null> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded }) => onSent(loaded));
    request.addEventListener("load", () => {
      const answer = request.response as { id?: string; name?: string; message?: string } | null;
      if (request.status < 300) resolve(answer?.id ? { id: answer.id, name: answer.name ?? "" } : null);
      else if (request.status >= 500 || request.status === 429) reject(new Error(answer?.message ?? ""));
      else reject(new FileRefused(answer?.message ?? ""));
    });
    for (const end of ["error", "abort", "timeout"]) request.addEventListener(end, () => reject(new Error("")));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.open("POST", url);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.timeout = 120_000;
    request.send(body);
  });

/** Waits some time, or less when the network comes back or the sending is given up. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    globalThis.addEventListener("online", () => resolve(), { once: true });
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });

/** The same post again while the network fails; refusals and giving up end it. */
const persistently = async <Value>(attempt: () => Promise<Value>, signal: AbortSignal): Promise<Value> => {
  for (const wait of waits) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof FileRefused || signal.aborted) throw error;
      await pause(wait, signal);
      if (signal.aborted) throw error;
    }
  }
  return attempt();
};

/**
 * Sends one file and tells how far it is: a small one whole, a larger one in pieces, each again until it is through. Rejects with
 * `FileRefused` when the server does not want it, with another error when the network stays away or it was given up.
 */
export const sendFile = async ({
  url,
  field,
  file,
  key,
  returnKey,
  signal,
  onProgress,
}: Sending): Promise<Uploaded> => {
  const pieces = Math.max(1, Math.ceil(file.size / pieceSize));
  for (let number = 0; number < pieces; number += 1) {
    const from = number * pieceSize;
    const part = file.slice(from, from + pieceSize);
    const answer = await persistently(() => {
      const body = new FormData();
      body.append("field", field);
      body.append("key", key);
      if (returnKey !== undefined) body.append("returnKey", returnKey);
      if (pieces > 1) {
        body.append("from", String(from));
        body.append("size", String(file.size));
      }
      body.append("file", part, file.name);
      return post(url, body, signal, (sent) =>
        onProgress(Math.min(100, Math.floor(((from + Math.min(sent, part.size)) / Math.max(1, file.size)) * 100))),
      );
    }, signal);
    if (answer) return { id: answer.id, name: answer.name || file.name };
  }
  throw new Error("the server took every piece and did not say what it made of them");
};
