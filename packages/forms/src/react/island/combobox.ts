import { fillIn } from "../../fill-in.ts";
import type { IslandWords } from "./island-words.ts";

const atMost = 50;

/** Accents and case do not matter to who types. */
const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

/** The choices in which a word begins with the text, then those that contain it. */
export const matching = (labels: readonly string[], text: string): number[] => {
  const wanted = plain(text);
  const found = labels.map((label, index) => ({
    index,
    at: ` ${plain(label)}`.search(
      new RegExp(`(^|[^\\p{L}\\p{N}])${wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "u"),
    ),
    contains: plain(label).includes(wanted),
  }));
  const begins = found.filter(({ at }) => at >= 0);
  return [...begins, ...found.filter(({ at, contains }) => at < 0 && contains)]
    .map(({ index }) => index)
    .slice(0, atMost);
};

/**
 * Makes a long native list a field to type in with suggestions (ARIA combobox with a list). The list stays in the form and holds the
 * answer; without scripts it is all there is. Its id goes to the field, so that label and error lead there.
 */
export const makeCombobox = (select: HTMLSelectElement, words: IslandWords, signal: AbortSignal): void => {
  if (select.hidden) return;
  const options = [...select.options].filter(({ value }) => value !== "");
  const labels = options.map(({ text }) => text);
  const { id } = select;
  const input = Object.assign(document.createElement("input"), {
    type: "text",
    id,
    className: `form-control${select.classList.contains("is-invalid") ? " is-invalid" : ""}`,
    autocomplete: "off",
    spellcheck: false,
    required: select.required,
  });
  const list = Object.assign(document.createElement("ul"), {
    id: `${id}-choices`,
    className: "combobox-list",
    hidden: true,
  });
  const status = Object.assign(document.createElement("span"), { className: "visually-hidden" });
  list.setAttribute("role", "listbox");
  status.setAttribute("role", "status");
  const attributes: Record<string, string | null> = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-describedby": select.getAttribute("aria-describedby"),
    "aria-invalid": select.getAttribute("aria-invalid"),
    "data-combobox-for": select.name,
  };
  for (const [name, value] of Object.entries(attributes)) if (value !== null) input.setAttribute(name, value);
  list.setAttribute("aria-label", select.labels[0]?.textContent ?? "");
  select.id = `${id}-value`;
  select.hidden = true;
  select.required = false;
  const frame = Object.assign(document.createElement("div"), { className: "combobox" });
  frame.append(input, list, status);
  select.after(frame);

  let active = -1;
  const chosenLabel = () => (select.value === "" ? "" : (select.selectedOptions[0]?.text ?? ""));
  const mark = (position: number) => {
    active = position;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === position)));
    const item = list.children[position];
    if (item) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const open = (text: string) => {
    const found = matching(labels, text);
    list.replaceChildren(
      ...found.map((index) => {
        const item = Object.assign(document.createElement("li"), {
          id: `${list.id}-${index}`,
          textContent: labels[index] ?? "",
        });
        item.setAttribute("role", "option");
        item.dataset["value"] = options[index]?.value ?? "";
        return item;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = found.length === 0 ? words.choicesNone : fillIn(words.choicesFound, { count: found.length });
    mark(-1);
  };
  const choose = (value: string) => {
    const isNew = select.value !== value;
    select.value = value;
    input.value = chosenLabel();
    close();
    if (isNew) select.dispatchEvent(new Event("input", { bubbles: true }));
  };
  /** Leaving: a whole name counts as chosen, an emptied field as no answer, anything else goes back. */
  const settle = () => {
    const typed = plain(input.value);
    const whole = options.find(({ text }) => plain(text) === typed);
    choose(typed === "" ? "" : (whole?.value ?? select.value));
  };

  input.value = chosenLabel();
  input.addEventListener(
    "input",
    (event) => {
      event.stopPropagation();
      open(input.value);
    },
    { signal },
  );
  input.addEventListener("click", () => open(""), { signal });
  input.addEventListener("blur", settle, { signal });
  input.addEventListener(
    "keydown",
    (event) => {
      const last = list.children.length - 1;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) open("");
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(active < 0 ? (step === 1 ? 0 : list.children.length - 1) : Math.min(last, Math.max(0, active + step)));
      } else if (event.key === "Enter" && !list.hidden) {
        event.preventDefault();
        const item = list.children[Math.max(active, 0)];
        if (item instanceof HTMLElement) choose(item.dataset["value"] ?? "");
      } else if (event.key === "Escape" && (!list.hidden || input.value !== chosenLabel())) {
        event.preventDefault();
        input.value = chosenLabel();
        close();
      }
    },
    { signal },
  );
  // Before the field loses the focus, or the list would be gone under the pointer.
  list.addEventListener(
    "mousedown",
    (event) => {
      event.preventDefault();
      const item = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[role=option]") : null;
      if (item) choose(item.dataset["value"] ?? "");
    },
    { signal },
  );
  // The draft may put an answer back: the field shows it.
  select.addEventListener(
    "change",
    () => {
      input.value = chosenLabel();
    },
    { signal },
  );
};
