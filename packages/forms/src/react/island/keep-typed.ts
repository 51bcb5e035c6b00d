import { restoreEntries, typedEntries } from "./typed-entries.ts";

/** What was typed on a page and is not on the server yet: names and values of its fields, and the save it was typed upon. */
export type Typed = { readonly base: string; readonly entries: readonly (readonly [name: string, value: string])[] };

export type Keeper = {
  readonly keep: (typed: Typed) => Promise<void>;
  /** What was kept upon this save; anything older has reached the server or was overtaken, and is dropped. */
  readonly take: (base: string) => Promise<Typed["entries"] | null>;
  readonly drop: () => void;
};

const prefix = "sportello.draft.";
const forgetAfter = 7 * 86_400_000;

/** Base64url as the server writes it. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/**
 * Keeps what is typed in this browser until the server has it: through a session that ends, a network that fails, a tab that is closed.
 * Sealed with a key that the server gives to the owner of the draft alone, so that the next person at the machine reads nothing. Null
 * where the browser has no SubtleCrypto or no storage.
 */
export const openKeeper = async ({
  draft,
  page,
  key,
  storage = globalThis.localStorage,
}: {
  readonly draft: string;
  readonly page: string;
  readonly key: string;
  readonly storage?: Storage | undefined;
}): Promise<Keeper | null> => {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle || !storage) return null;
  const secret = await subtle.importKey("raw", bytesOf(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  const place = `${prefix}${draft}.${page}`;
  forgetOld(storage);
  return {
    keep: async (typed) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await subtle.encrypt(
        { name: "AES-GCM", iv },
        secret,
        new TextEncoder().encode(JSON.stringify(typed)),
      );
      try {
        storage.setItem(place, `${Date.now()}.${textOf(iv)}.${textOf(new Uint8Array(sealed))}`);
      } catch {
        // A full or forbidden storage keeps nothing; the server still gets every save.
        storage.removeItem(place);
      }
    },
    take: async (base) => {
      const [, iv, sealed] = storage.getItem(place)?.split(".") ?? [];
      if (!iv || !sealed) return null;
      const opened = await subtle
        .decrypt({ name: "AES-GCM", iv: bytesOf(iv) }, secret, bytesOf(sealed))
        .catch(() => null);
      const typed = opened === null ? null : (JSON.parse(new TextDecoder().decode(opened)) as Typed);
      if (typed?.base === base) return typed.entries;
      storage.removeItem(place);
      return null;
    },
    drop: () => storage.removeItem(place),
  };
};

const forgetOld = (storage: Storage): void => {
  const ours = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((name) =>
    name.startsWith(prefix),
  );
  for (const name of ours) {
    if (Date.now() - Number(storage.getItem(name)?.split(".")[0]) > forgetAfter) storage.removeItem(name);
  }
};

/** Typing is kept after this much quiet: long before it is saved. */
const quiet = 250;

/** Keeps a form's typing and puts back, once, what an earlier visit left behind. */
export const keepTyped = ({
  element,
  page,
  keep,
  base,
  signal,
}: {
  readonly element: HTMLFormElement;
  readonly page: string;
  readonly keep: { readonly draft: string; readonly key: string } | undefined;
  readonly base: () => string | undefined;
  readonly signal: AbortSignal;
}): { readonly changed: () => void; readonly drop: () => void; readonly restored: Promise<boolean> } => {
  const keeper = keep ? openKeeper({ ...keep, page }) : Promise.resolve(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return {
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(
        () => void keeper.then((opened) => opened?.keep({ base: base() ?? "", entries: typedEntries(element) })),
        quiet,
      );
    },
    drop: () => {
      clearTimeout(timer);
      void keeper.then((opened) => opened?.drop());
    },
    restored: keeper.then(async (opened) => {
      const entries = await opened?.take(base() ?? "");
      return entries ? restoreEntries(element, entries) : false;
    }),
  };
};
