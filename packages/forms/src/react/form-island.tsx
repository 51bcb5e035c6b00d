"use client";

import { formatTag } from "@sportello/domain/format-tag";
import type { Locale } from "@sportello/domain/locales";
import type { Day } from "@sportello/domain/time/rome-day";
import { useEffect, useState } from "react";
import type { Answers } from "../answers.ts";
import type { FormDefinition } from "../definition.ts";
import { fillIn } from "../fill-in.ts";
import { type SaveState, startAutosave } from "./island/autosave.ts";
import { makeCombobox } from "./island/combobox.ts";
import type { IslandWords } from "./island/island-words.ts";
import { keepTyped } from "./island/keep-typed.ts";
import { offerPlaces } from "./island/offer-places.ts";
import { currentAnswers, showAsked } from "./island/show-asked.ts";
import { tidyWhenLeft } from "./island/tidy-typed.ts";
import { isTyped } from "./island/typed-entries.ts";
import { uploadChosen } from "./island/upload-files.ts";

export type FormIslandProps = {
  /** Id of the form that `FormPage` rendered. */
  readonly formId: string;
  readonly form: FormDefinition;
  readonly page: string;
  readonly answers: Answers;
  readonly today: Day;
  readonly locale: Locale;
  readonly words: IslandWords;
  readonly savedAt?: string;
  /** POST of `{ page, answers, stale?, returnKey? }` as JSON, answered by `{ savedAt }`, or 409 when a newer save exists. */
  readonly saveUrl?: string;
  /** The draft and the owner's key for what is typed and not saved yet; without it nothing is kept in the browser. */
  readonly keep?: { readonly draft: string; readonly key: string } | undefined;
  /** What lets saves and files through when the session of a guest, who cannot sign in again, is over. */
  readonly returnKey?: string | undefined;
  /** Where to sign in again, and come back to this page. */
  readonly signInUrl?: string | undefined;
  /** Multipart POST of `field`, `key` and `file` (and `from`, `size` of a piece), answered by `{ id, name }`, or an error with `{ message }` in words. */
  readonly uploadUrl?: string;
  /** GET `?q=` of municipalities, answered by `{ names }`. */
  readonly placesUrl?: string;
};

const sentence = (state: SaveState, words: IslandWords, locale: Locale, isKept: boolean): string => {
  switch (state.kind) {
    case "idle":
      return "";
    case "saving":
      return words.saving;
    case "failed":
      return words.saveFailed;
    case "offline":
      return words.saveOffline;
    case "signedOut":
      return isKept ? words.saveSignedOut : words.saveSignedOutHere;
    case "restored":
      return words.typedRestored;
    case "conflict":
      return words.saveConflict;
    case "saved":
      return fillIn(words.savedAt, {
        time: new Intl.DateTimeFormat(formatTag[locale], {
          hour: "2-digit",
          minute: "2-digit",
          timeZone: "Europe/Rome",
        }).format(state.at),
      });
  }
};

/** On a way back and after reloading it is the browser that fills fields in, with what may be older than the last save. */
const isFirstVisit = (): boolean =>
  (performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]).some(({ type }) => type === "navigate");

/** Makes the server's form livelier where scripts run: questions appear as they are decided, files go up at once, the draft saves itself. */
export const FormIsland = ({
  formId,
  form,
  page,
  answers,
  today,
  locale,
  words,
  savedAt,
  saveUrl,
  keep,
  returnKey,
  signInUrl,
  uploadUrl,
  placesUrl,
}: FormIslandProps) => {
  const [state, setState] = useState<SaveState>({ kind: "idle" });

  useEffect(() => {
    const element = document.getElementById(formId);
    if (!(element instanceof HTMLFormElement)) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    let isSignedOut = false;
    const refresh = () => showAsked(form, page, answers, element, today);
    const autosave =
      saveUrl === undefined
        ? null
        : startAutosave({
            url: saveUrl,
            page,
            savedAt,
            returnKey,
            isOnline: () => navigator.onLine,
            read: () => currentAnswers(form, page, {}, element),
            show: (next) => {
              if (!signal.aborted) setState(next);
              const stale = element.elements.namedItem("_stale");
              if (next.kind === "saved" && stale instanceof HTMLInputElement) stale.value = next.at.toISOString();
              if (next.kind === "saved") (autosave?.hasUnsaved() ? keeper.changed : keeper.drop)();
              isSignedOut = next.kind === "signedOut";
            },
          });
    const keeper = keepTyped({ element, page, keep, base: () => autosave?.base() ?? savedAt, signal });
    const isTypedBefore = isFirstVisit() && isTyped(element);
    void keeper.restored.then((isRestored) => {
      if (!(isRestored || isTypedBefore) || signal.aborted) return;
      refresh();
      if (isRestored) setState({ kind: "restored" });
      keeper.changed();
      autosave?.changed();
    });
    const uploads = new Set<Promise<void>>();
    const isChoosingFile = (event: Event): event is Event & { target: HTMLInputElement } =>
      event.target instanceof HTMLInputElement && event.target.type === "file";

    tidyWhenLeft(element, signal);
    if (placesUrl !== undefined) offerPlaces(element, placesUrl, signal);
    element.addEventListener(
      "input",
      (event) => {
        refresh();
        if (isChoosingFile(event)) return;
        keeper.changed();
        autosave?.changed();
      },
      { signal },
    );
    for (const select of element.querySelectorAll<HTMLSelectElement>("select[data-combobox]"))
      makeCombobox(select, words, signal);
    element.addEventListener(
      "change",
      (event) => {
        if (uploadUrl === undefined || !isChoosingFile(event)) return;
        const upload = uploadChosen({ url: uploadUrl, returnKey }, event.target, words).then(() => autosave?.changed());
        uploads.add(upload);
        void upload.finally(() => uploads.delete(upload));
      },
      { signal },
    );
    element.addEventListener(
      "submit",
      (event) => {
        if (!navigator.onLine) {
          // The browser would show its own page in place of what was typed.
          event.preventDefault();
          setState({ kind: "offline" });
          return;
        }
        const saving = autosave?.stop() ?? null;
        if (uploads.size === 0 && saving === null) return;
        // A file half sent would be lost, a save half done would make this page look stale: the post waits for both.
        event.preventDefault();
        void Promise.allSettled([...uploads, saving]).then(() => element.requestSubmit(event.submitter));
      },
      { signal },
    );
    document.addEventListener(
      "visibilitychange",
      () => {
        if (document.visibilityState === "hidden") void autosave?.flush();
      },
      { signal },
    );
    globalThis.addEventListener("online", () => void autosave?.flush(), { signal });
    globalThis.addEventListener(
      "beforeunload",
      (event) => {
        if (autosave?.isDirty() && !(isSignedOut && keep)) event.preventDefault();
      },
      { signal },
    );
    document.getElementById("form-errors")?.focus();
    refresh();
    return () => {
      listening.abort();
      void autosave?.stop();
    };
  }, [formId, form, page, answers, today, words, savedAt, saveUrl, keep, returnKey, uploadUrl, placesUrl]);

  return (
    <p className="form-save-status text-paragraph-small" role="status" aria-live="polite" data-state={state.kind}>
      {sentence(state, words, locale, keep !== undefined)}
      {state.kind === "signedOut" && signInUrl ? (
        <>
          {" "}
          <a href={signInUrl} {...(keep ? {} : { target: "_blank", rel: "noopener" })}>
            {words.signInAgain}
          </a>
        </>
      ) : null}
    </p>
  );
};
