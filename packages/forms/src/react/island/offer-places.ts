import { fillIn } from "../../fill-in.ts";

const quiet = 150;
const shortest = 2;

/** Asks for what begins with the text: GET `?q=`, answered by `{ names: ["Trento (TN)", …] }`. */
const namesFor = async (url: string, text: string, signal: AbortSignal): Promise<string[]> => {
  const response = await fetch(`${url}?q=${encodeURIComponent(text)}`, {
    signal,
    headers: { accept: "application/json" },
  });
  if (!response.ok) return [];
  const { names } = (await response.json()) as { names: string[] };
  return names;
};

/** Fills the browser's own list of a municipality field while it is typed, and says how many there are. Works for rows that come later too. */
export const offerPlaces = (form: HTMLFormElement, url: string, signal: AbortSignal): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  const offer = async (input: HTMLInputElement, list: HTMLElement, status: HTMLElement | null): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const text = input.value.trim();
    if (text.length < shortest || [...list.children].some((option) => option.getAttribute("value") === text)) return;
    const names = await namesFor(url, text, asking.signal);
    list.replaceChildren(...names.map((value) => Object.assign(document.createElement("option"), { value })));
    if (status)
      status.textContent =
        names.length === 0
          ? (status.dataset["none"] ?? "")
          : fillIn(status.dataset["count"] ?? "", { count: names.length });
  };
  form.addEventListener(
    "input",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.dataset["places"] === undefined) return;
      const id = target.dataset["places"];
      const list = document.getElementById(id);
      if (!list) return;
      const status = form.querySelector<HTMLElement>(`[data-places-status="${id}"]`);
      clearTimeout(timer);
      // A list that did not come is no harm: the name can be typed whole.
      timer = setTimeout(() => void offer(target, list, status).catch(() => list.replaceChildren()), quiet);
    },
    { signal },
  );
};
