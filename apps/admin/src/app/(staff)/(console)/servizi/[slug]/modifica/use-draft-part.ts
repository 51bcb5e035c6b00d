"use client";

import type { DraftContent, DraftPart } from "@sportello/api/services/drafts/parts";
import type { StaffInputs } from "@sportello/api/staff-root";
import { useState } from "react";
import { useTRPCClient } from "../../../../../../trpc/client.ts";
import { createSaver, type SaveState } from "./draft-saver.ts";
import { useLeaving } from "./use-leaving.ts";

type Change = StaffInputs["services"]["saveDraft"];

/** What was saved last, by service and part: a page shown again from the browser's memory must not begin with what it was then. */
const latest = new Map<string, { readonly revision: number; readonly content: unknown }>();
const pauseMs = 600;

/**
 * One part of a draft that saves itself shortly after each change. `change` with `isWhole: false` keeps what was typed on the page only.
 */
export const useDraftPart = <Name extends DraftPart>(
  slug: string,
  part: Name,
  given: { readonly content: DraftContent[Name]; readonly revision: number },
) => {
  const client = useTRPCClient();
  const [start] = useState(() => {
    const kept = latest.get(`${slug} ${part}`);
    return kept && kept.revision > given.revision
      ? { revision: kept.revision, content: kept.content as DraftContent[Name] }
      : given;
  });
  const [content, setContent] = useState<DraftContent[Name]>(() => start.content);
  const [state, setState] = useState<SaveState>({ kind: "saved", at: null });
  const [saver] = useState(() =>
    createSaver<DraftContent[Name]>({
      revision: start.revision,
      save: (changed, revision) =>
        client.services.saveDraft.mutate({ slug, part, revision, content: changed } as Change),
      onState: setState,
      onSaved: (saved, revision) => latest.set(`${slug} ${part}`, { revision, content: saved }),
      pauseMs,
    }),
  );
  useLeaving(saver);

  const change = (next: DraftContent[Name], isWhole = true) => {
    setContent(() => next);
    if (isWhole) saver.change(next);
    else saver.hold();
  };
  return { content, change, state, retry: () => void saver.flush() };
};
