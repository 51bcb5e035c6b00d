import { fillIn } from "../../fill-in.ts";
import type { IslandWords } from "./island-words.ts";
import { FileRefused, sendFile, type Uploaded } from "./send-file.ts";

const button = (text: string, name: string): HTMLButtonElement => {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-link" });
  made.append(
    text,
    Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: ` ${name}` }),
  );
  return made;
};

/** The uploaded file in the list, as the server draws it: a hidden answer and a submit button to take it away. */
const listed = (path: string, { id, name }: Uploaded, words: IslandWords): HTMLLIElement => {
  const item = document.createElement("li");
  item.className = "upload-file success";
  const answer = Object.assign(document.createElement("input"), { type: "hidden", name: path, value: id });
  const title = Object.assign(document.createElement("span"), { textContent: name });
  const remove = Object.assign(document.createElement("button"), {
    type: "submit",
    name: "_detach",
    value: `${path}:${id}`,
    className: "btn btn-link",
    textContent: fillIn(words.fileRemove, { name }),
  });
  item.append(answer, title, remove);
  return item;
};

/** Where files go, and what goes with each; see `FormIslandProps`. */
export type UploadDoor = { readonly url: string; readonly returnKey?: string | undefined };

type Place = {
  readonly path: string;
  readonly list: Element;
  readonly status: Element;
  readonly control: HTMLInputElement;
};

const placeOf = (control: HTMLInputElement): Place | null => {
  const frame = control.closest<HTMLElement>("[data-upload]");
  const list = frame?.querySelector("[data-upload-list]");
  const status = frame?.querySelector("[data-upload-status]");
  const path = frame?.dataset["upload"];
  const main = frame?.querySelector<HTMLInputElement>("input[type=file]:not([capture])");
  return list && status && main && path !== undefined ? { path, list, status, control: main } : null;
};

/** One file under way: a line with its progress and "cancel"; after a failure "try again". Resolves when it is in, given up or refused. */
const carry = async (
  door: UploadDoor,
  file: File,
  { path, list, status, control }: Place,
  words: IslandWords,
): Promise<void> => {
  const item = Object.assign(document.createElement("li"), { className: "upload-file loading" });
  const title = Object.assign(document.createElement("span"), { textContent: file.name });
  const progress = Object.assign(document.createElement("progress"), { max: 100, value: 0 });
  progress.setAttribute("aria-label", file.name);
  item.append(title, progress);
  list.append(item);
  const key = crypto.randomUUID();
  for (;;) {
    const giveUp = new AbortController();
    const cancel = button(words.fileCancel, file.name);
    cancel.addEventListener("click", () => giveUp.abort(), { once: true });
    item.append(cancel);
    try {
      const uploaded = await sendFile({
        ...door,
        field: path,
        file,
        key,
        signal: giveUp.signal,
        onProgress: (percent) => {
          progress.value = percent;
          // Read out at each quarter only: a screen reader that counts is no help.
          if (percent % 25 === 0) status.textContent = fillIn(words.fileUploading, { name: file.name, percent });
        },
      });
      if (!control.multiple) for (const other of list.querySelectorAll("li")) if (other !== item) other.remove();
      item.replaceWith(listed(path, uploaded, words));
      control.required = false;
      status.textContent = fillIn(words.fileUploaded, { name: file.name });
      return;
    } catch (error) {
      cancel.remove();
      const reason = error instanceof Error ? error.message : "";
      if (giveUp.signal.aborted || error instanceof FileRefused) {
        item.remove();
        status.textContent = giveUp.signal.aborted
          ? fillIn(words.fileCancelled, { name: file.name })
          : reason === ""
            ? fillIn(words.fileFailedPlain, { name: file.name })
            : fillIn(words.fileFailed, { name: file.name, reason });
        return;
      }
      status.textContent = fillIn(words.fileFailedPlain, { name: file.name });
      if (!(await isTriedAgain(item, file.name, words))) {
        item.remove();
        status.textContent = fillIn(words.fileCancelled, { name: file.name });
        return;
      }
    }
  }
};

const isTriedAgain = (item: HTMLElement, name: string, words: IslandWords): Promise<boolean> =>
  new Promise((resolve) => {
    const again = button(words.fileRetry, name);
    const cancel = button(words.fileCancel, name);
    const answer = (isAgain: boolean) => {
      again.remove();
      cancel.remove();
      resolve(isAgain);
    };
    again.addEventListener("click", () => answer(true), { once: true });
    cancel.addEventListener("click", () => answer(false), { once: true });
    item.append(again, cancel);
  });

/** Sends the chosen files of one question one after the other; what became of each is told in the question's status. */
export const uploadChosen = async (door: UploadDoor, chosen: HTMLInputElement, words: IslandWords): Promise<void> => {
  const place = placeOf(chosen);
  if (!place) return;
  const files = [...(chosen.files ?? [])];
  chosen.value = "";
  for (const file of files) await carry(door, file, place, words);
};
