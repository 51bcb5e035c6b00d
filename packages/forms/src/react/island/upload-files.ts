import { fillIn } from "../../fill-in.ts";
import type { IslandWords } from "./island-words.ts";

type Uploaded = { readonly id: string; readonly name: string };

/** Sends one file and tells how far it is. Rejects with the reason the server gives in words, or none. */
const send = (url: string, field: string, file: File, onProgress: (percent: number) => void): Promise<Uploaded> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("field", field);
    body.append("file", file);
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(Math.floor((loaded / total) * 100));
    });
    request.addEventListener("load", () => {
      const answer = request.response as { id?: string; name?: string; message?: string } | null;
      if (request.status < 300 && answer?.id) resolve({ id: answer.id, name: answer.name ?? file.name });
      else reject(new Error(answer?.message ?? ""));
    });
    for (const end of ["error", "abort", "timeout"]) request.addEventListener(end, () => reject(new Error("")));
    request.open("POST", url);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.timeout = 300_000;
    request.send(body);
  });

/** The uploaded file in the list, as the server draws it: a hidden answer and a submit button to take it away. */
const listed = (path: string, { id, name }: Uploaded, words: IslandWords): HTMLLIElement => {
  const item = document.createElement("li");
  item.className = "upload-file success";
  const answer = Object.assign(document.createElement("input"), { type: "hidden", name: path, value: id });
  const title = Object.assign(document.createElement("span"), { textContent: name });
  const button = Object.assign(document.createElement("button"), {
    type: "submit", name: "_detach", value: `${path}:${id}`, className: "btn btn-link", textContent: fillIn(words.fileRemove, { name }),
  });
  item.append(answer, title, button);
  return item;
};

/** Sends the chosen files of one question one after the other; those that were refused stay told in the question's status. */
export const uploadChosen = async (url: string, control: HTMLInputElement, words: IslandWords): Promise<void> => {
  const frame = control.closest<HTMLElement>("[data-upload]");
  const list = frame?.querySelector("[data-upload-list]");
  const status = frame?.querySelector("[data-upload-status]");
  const path = frame?.dataset["upload"];
  if (!list || !status || path === undefined) return;
  const files = [...(control.files ?? [])];
  control.value = "";
  const told: string[] = [];
  for (const file of files) {
    try {
      const uploaded = await send(url, path, file, (percent) => {
        status.textContent = fillIn(words.fileUploading, { name: file.name, percent });
      });
      if (!control.multiple) list.replaceChildren();
      list.append(listed(path, uploaded, words));
      control.required = false;
      told.push(fillIn(words.fileUploaded, { name: file.name }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : "";
      told.push(reason === "" ? fillIn(words.fileFailedPlain, { name: file.name }) : fillIn(words.fileFailed, { name: file.name, reason }));
    }
  }
  status.textContent = told.join(" ");
};
