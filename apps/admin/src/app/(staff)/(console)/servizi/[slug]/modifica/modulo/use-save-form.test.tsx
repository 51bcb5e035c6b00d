// @vitest-environment happy-dom
import type { FormDefinition } from "@sportello/forms/definition";
import { act, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../../testing/frame.tsx";
import { useSaveForm } from "./use-save-form.ts";

const formOf = (title: string): FormDefinition => ({
  display: "wizard",
  components: [{ type: "panel", key: "page", title, components: [] }],
});
type Saving = ReturnType<typeof useSaveForm>;
let write: (title: string) => void;
let now: Saving;
const Editor = ({ tell }: { readonly tell: (saving: Saving, setForm: (form: FormDefinition) => void) => void }) => {
  const [form, setForm] = useState(() => formOf("Prima"));
  const saving = useSaveForm("cani", form, 3);
  tell(saving, setForm);
  return <p role="status">{saving.state.kind}</p>;
};
const tell = (saving: Saving, setForm: (form: FormDefinition) => void) => {
  now = saving;
  write = (title) => setForm(formOf(title));
};
type Answer = () => unknown;
const saved = (revision: number) => ({ isSaved: true, revision, updatedAt: "2026-11-26T08:00:00Z" });
let answer: Answer;
beforeEach(() => {
  answer = () => saved(askedOf("services.saveDraft").length + 3);
});
const open = () => alive(<Editor tell={tell} />, { procedures: { "services.saveDraft": () => answer() } });
const type = (title: string) => act(async () => write(title));
const becomes = (kind: string) => waitFor(() => expect(screen.getByRole("status").textContent).toBe(kind));
const titles = () =>
  (askedOf("services.saveDraft") as { content: FormDefinition }[]).map(
    ({ content }) => (content.components[0] as { title: string }).title,
  );
const revisions = () => (askedOf("services.saveDraft") as { revision: number }[]).map(({ revision }) => revision);
/** Whether the browser would ask before the tab closes. */
const wouldAsk = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

describe("the form of a draft", () => {
  test("that was not touched is saved already, and nothing is sent", async () => {
    open();
    await becomes("saved");
    expect(askedOf("services.saveDraft")).toEqual([]);
    expect(wouldAsk()).toBe(false);
  });

  test("is saved a moment after a change, with the revision it was read with, and the tab may be closed again", async () => {
    open();
    await type("Seconda");
    expect(screen.getByRole("status").textContent).toBe("saving");
    expect(wouldAsk()).toBe(true);
    await becomes("saved");
    expect(askedOf("services.saveDraft")).toEqual([
      { slug: "cani", part: "form", revision: 3, content: formOf("Seconda") },
    ]);
    expect(wouldAsk()).toBe(false);
  });

  test("is saved with the revision the saving before gave", async () => {
    open();
    await type("Seconda");
    await becomes("saved");
    await type("Terza");
    await becomes("saved");
    expect(revisions()).toEqual([3, 4]);
  });

  test("changed while it is being saved is saved again, with the newest state and never two at once", async () => {
    const releases: (() => void)[] = [];
    answer = () => new Promise((resolve) => void releases.push(() => resolve(saved(releases.length + 3))));
    open();
    await type("Seconda");
    await waitFor(() => expect(releases).toHaveLength(1));
    await type("Terza");
    await type("Quarta");
    await act(async () => now.saveNow());
    expect(releases).toHaveLength(1);
    await act(async () => releases[0]?.());
    await waitFor(() => expect(releases).toHaveLength(2));
    await act(async () => releases[1]?.());
    await becomes("saved");
    expect(titles()).toEqual(["Seconda", "Quarta"]);
    expect(revisions()).toEqual([3, 4]);
  });

  test("is saved on the way to another page, without the pause", async () => {
    const { unmount } = open();
    await type("Seconda");
    unmount();
    await waitFor(() => expect(titles()).toEqual(["Seconda"]));
    expect(wouldAsk()).toBe(false);
  });
});

describe("a saving that fails", () => {
  test("keeps the change, says so, and is tried again when one asks", async () => {
    let isUp = false;
    answer = () => {
      if (!isUp) throw new Error("no network");
      return saved(4);
    };
    open();
    await type("Seconda");
    await becomes("failed");
    expect(wouldAsk()).toBe(true);
    isUp = true;
    await act(async () => now.saveNow());
    await becomes("saved");
    expect(titles()).toEqual(["Seconda", "Seconda"]);
    expect(revisions()).toEqual([3, 3]);
  });

  test("is tried again with the next change by itself", async () => {
    let isUp = false;
    answer = () => {
      if (!isUp) throw new Error("no network");
      return saved(4);
    };
    open();
    await type("Seconda");
    await becomes("failed");
    isUp = true;
    await type("Terza");
    await becomes("saved");
    expect(titles()).toEqual(["Seconda", "Terza"]);
  });

  test.each([
    ["changed_meanwhile", "a colleague was quicker"],
    ["not_found", "the draft was published or thrown away meanwhile"],
  ])("with %s, because %s, is never tried again: theirs is not overwritten", async (code) => {
    answer = () => {
      throw refused(code);
    };
    open();
    await type("Seconda");
    await becomes("overtaken");
    await act(async () => now.saveNow());
    await type("Terza");
    await act(async () => now.saveNow());
    expect(titles()).toEqual(["Seconda"]);
  });

  test("for another reason is no overtaking", async () => {
    answer = () => {
      throw refused("not_allowed");
    };
    open();
    await type("Seconda");
    await becomes("failed");
    expect(now.state).toMatchObject({ failure: { kind: "refused", code: "not_allowed" } });
  });

  test("because of what the form holds says where", async () => {
    answer = () => ({ isSaved: false, faults: [{ path: "components.0.title", code: "html" }] });
    open();
    await type("<b>Seconda</b>");
    await becomes("refused");
    expect(now.state).toMatchObject({ faults: [{ path: "components.0.title", code: "html" }] });
    expect(wouldAsk()).toBe(true);
  });
});
