"use client";

import type { FormDefinition } from "@sportello/forms/definition";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { z } from "zod";
import { useTRPCClient } from "../../../../../../../trpc/client.ts";
import { createSaver, type SaveState } from "../draft-saver.ts";
import { useLeaving } from "../use-leaving.ts";

const pauseMs = 700;
const Json = z.record(z.string(), z.json());

/** Saves the form of the draft a moment after each change, one saving at a time; the newest state wins. A failure waits for `saveNow` or the next change. */
export const useSaveForm = (slug: string, form: FormDefinition, startRevision: number) => {
  const client = useTRPCClient();
  const [state, setState] = useState<SaveState>({ kind: "saved", at: null });
  const [saved, setSaved] = useState(form);
  const handed = useRef(form);
  const [saver] = useState(() =>
    createSaver<FormDefinition>({
      revision: startRevision,
      save: (changed, revision) =>
        client.services.saveDraft.mutate({
          slug,
          part: "form",
          revision,
          content: Json.parse(JSON.parse(JSON.stringify(changed))),
        }),
      onState: setState,
      onSaved: setSaved,
      pauseMs,
    }),
  );
  const hand = useEffectEvent((changed: FormDefinition) => {
    if (handed.current === changed) return;
    handed.current = changed;
    saver.change(changed);
  });
  useEffect(() => hand(form), [form]);
  useLeaving({ isDirty: () => form !== saved, flush: saver.flush });

  // Between the change and its handing over nobody is to read that all is kept.
  const shown: SaveState = state.kind === "saved" && form !== saved ? { kind: "saving" } : state;
  return { state: shown, saveNow: () => void saver.flush() };
};
