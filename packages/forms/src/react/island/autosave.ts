import type { Answers } from "../../answers.ts";

export type SaveState =
  | { readonly kind: "idle" | "saving" | "failed" | "offline" | "conflict" | "signedOut" | "restored" }
  | { readonly kind: "saved"; readonly at: Date };

export type AutosaveOptions = {
  readonly url: string;
  readonly page: string;
  /** Instant of the save the page was made from; the server refuses with 409 when a newer one exists. */
  readonly savedAt: string | undefined;
  /** Sent along, so that the save goes through when the session of who never signed in is over. */
  readonly returnKey?: string | undefined;
  readonly read: () => Answers;
  readonly show: (state: SaveState) => void;
  /** Whether the browser has a network at all: what fails without one is told otherwise. */
  readonly isOnline?: () => boolean;
  /** Milliseconds of quiet before a change is sent, and the longest wait between two tries. */
  readonly quiet?: number;
  readonly longestWait?: number;
};

export type Autosave = {
  /** Something was typed. */
  readonly changed: () => void;
  /** Instant of the latest save known: what is typed now is typed upon it. */
  readonly base: () => string | undefined;
  /** Sends at once what was not sent yet, also while the page is going away. */
  readonly flush: () => Promise<void>;
  readonly isDirty: () => boolean;
  /** Something was typed that no request carries yet. */
  readonly hasUnsaved: () => boolean;
  /** The page is posted natively: nothing more to send. Resolves when a save under way has ended; null when there is none. */
  readonly stop: () => Promise<void> | null;
};

/** Answers after which trying again is no use: a newer save elsewhere, a session that is over. */
const endings: Readonly<Record<number, "conflict" | "signedOut">> = { 401: "signedOut", 409: "conflict" };

/** Saves the draft while it is typed: after a moment of quiet, one request at a time, again after a failure, never over a newer save. */
export const startAutosave = ({
  url,
  page,
  savedAt,
  returnKey,
  read,
  show,
  isOnline = () => true,
  quiet = 1_500,
  longestWait = 30_000,
}: AutosaveOptions): Autosave => {
  let stale = savedAt;
  let isDirty = false;
  let isStopped = false;
  let sending: Promise<void> | null = null;
  let wait = quiet;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  };

  const post = async (): Promise<void> => {
    isDirty = false;
    show({ kind: "saving" });
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        page,
        answers: read(),
        ...(stale === undefined ? {} : { stale }),
        ...(returnKey === undefined ? {} : { returnKey }),
      }),
      keepalive: true,
    });
    const end = endings[response.status];
    if (end) {
      isStopped = true;
      isDirty = end === "signedOut";
      show({ kind: end });
      return;
    }
    if (!response.ok) throw new Error(`Saving answered ${response.status}`);
    const { savedAt: instant } = (await response.json()) as { savedAt: string };
    stale = instant;
    wait = quiet;
    show({ kind: "saved", at: new Date(instant) });
  };

  const send = async (): Promise<void> => {
    if (sending) await sending;
    if (isStopped || !isDirty) return;
    sending = post()
      .catch(() => {
        isDirty = true;
        wait = Math.min(wait * 2, longestWait);
        show({ kind: isOnline() ? "failed" : "offline" });
        later(wait);
      })
      .finally(() => {
        sending = null;
      });
    await sending;
  };

  return {
    changed: () => {
      isDirty = true;
      if (!isStopped) later(quiet);
    },
    flush: async () => {
      clearTimeout(timer);
      await send();
    },
    base: () => stale,
    hasUnsaved: () => isDirty,
    isDirty: () => isDirty || sending !== null,
    stop: () => {
      isStopped = true;
      isDirty = false;
      clearTimeout(timer);
      return sending;
    },
  };
};
