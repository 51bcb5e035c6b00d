import type { FormFault } from "@sportello/forms/form-fault";
import { type Failure, failureOf } from "../../../../../../trpc/refusal-of.ts";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "saving" }
  /** Something typed cannot be kept as it is; it stays on the page. */
  | { readonly kind: "incomplete" }
  /** A colleague saved the same part, or published or discarded the draft. */
  | { readonly kind: "overtaken" }
  | { readonly kind: "refused"; readonly faults: readonly FormFault[] }
  | { readonly kind: "failed"; readonly failure: Failure };

type Saved =
  | { readonly isSaved: true; readonly revision: number; readonly updatedAt: string }
  | { readonly isSaved: false; readonly faults: readonly FormFault[] };
type SaverOptions<Content> = {
  readonly revision: number;
  readonly save: (content: Content, revision: number) => Promise<Saved>;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (content: Content, revision: number) => void;
  readonly pauseMs: number;
};

/**
 * Saves what was changed last after a pause, one saving at a time, each with the revision the one before it gave. Once a colleague was quicker
 * nothing is sent any more: what is on the page begins where theirs does not.
 */
export const createSaver = <Content>({ revision: first, save, onState, onSaved, pauseMs }: SaverOptions<Content>) => {
  let revision = first;
  let waiting: { readonly content: Content } | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOvertaken = false;
  // What is on the page is not kept and does not wait to be: it was refused, or is not whole.
  let isRefused = false;
  let isHeld = false;

  /** Whether to go on with what is waiting. */
  const saveOne = async (content: Content): Promise<boolean> => {
    onState({ kind: "saving" });
    try {
      const answer = await save(content, revision);
      isRefused = !answer.isSaved;
      if (answer.isSaved) {
        revision = answer.revision;
        onSaved(content, revision);
        // What was typed meanwhile and cannot be kept is still only on the page.
        if (!isHeld) onState({ kind: "saved", at: answer.updatedAt });
      } else onState({ kind: "refused", faults: answer.faults });
      return true;
    } catch (error) {
      const failure = failureOf(error);
      isOvertaken =
        failure.kind === "refused" && (failure.code === "changed_meanwhile" || failure.code === "not_found");
      // Kept to be tried again, unless something newer was typed; after a colleague's change it must not overwrite theirs.
      waiting = isOvertaken ? null : (waiting ?? { content });
      onState(isOvertaken ? { kind: "overtaken" } : { kind: "failed", failure });
      return false;
    }
  };
  const run = async (): Promise<void> => {
    let mayGoOn = true;
    while (waiting !== null && mayGoOn) {
      const { content }: { readonly content: Content } = waiting;
      waiting = null;
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      mayGoOn = await saveOne(content);
    }
    running = null;
  };
  /** Ends when nothing is being saved any more, also what was under way before. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (waiting !== null) running ??= run();
    await running;
  };
  return {
    change: (content: Content): void => {
      if (isOvertaken) return;
      waiting = { content };
      isHeld = false;
      isRefused = false;
      onState({ kind: "saving" });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    /** What was typed stays on the page only. */
    hold: (): void => {
      if (isOvertaken) return;
      waiting = null;
      isHeld = true;
      clearTimeout(timer);
      onState({ kind: "incomplete" });
    },
    /** What waits is not saved any more: it was thrown away. */
    drop: (): void => {
      waiting = null;
      isHeld = false;
      isRefused = false;
      clearTimeout(timer);
    },
    flush,
    isDirty: (): boolean => waiting !== null || running !== null || isRefused || isHeld,
  };
};
