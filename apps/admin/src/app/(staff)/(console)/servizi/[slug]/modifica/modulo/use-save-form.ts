"use client";

import type { FormDefinition } from "@sportello/forms/definition";
import type { FormFault } from "@sportello/forms/form-fault";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { z } from "zod";
import { useTRPCClient } from "../../../../../../../trpc/client.ts";
import { type Failure, failureOf } from "../../../../../../../trpc/refusal-of.ts";
import { useLeaving } from "../use-leaving.ts";

const pauseMs = 700;
const Json = z.record(z.string(), z.json());

export type SaveState =
  | { readonly kind: "saved" | "unsaved" | "saving" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "refused"; readonly faults: readonly FormFault[] };

/** Saves the form of the draft a moment after each change, one saving at a time; the newest state wins. A failure waits for `saveNow` or the next change. */
export const useSaveForm = (slug: string, form: FormDefinition, startRevision: number) => {
  const client = useTRPCClient();
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const [saved, setSaved] = useState(form);
  const revision = useRef(startRevision);
  const isBusy = useRef(false);
  const isOvertaken =
    state.kind === "failed" && state.failure.kind === "refused" && state.failure.code === "changed_meanwhile";

  const save = useEffectEvent(async () => {
    if (isBusy.current || form === saved || isOvertaken) return;
    isBusy.current = true;
    setState({ kind: "saving" });
    const sent = form;
    try {
      const content = Json.parse(JSON.parse(JSON.stringify(sent)));
      const answer = await client.services.saveDraft.mutate({
        slug,
        part: "form",
        revision: revision.current,
        content,
      });
      if (answer.isSaved) {
        revision.current = answer.revision;
        setSaved(sent);
        setState({ kind: "saved" });
      } else setState({ kind: "refused", faults: answer.faults });
    } catch (error) {
      setState({ kind: "failed", failure: failureOf(error) });
    } finally {
      isBusy.current = false;
    }
  });

  useEffect(() => {
    if (form === saved) return undefined;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [form, saved]);

  useLeaving({ isDirty: () => form !== saved, flush: save });

  const shown: SaveState = state.kind === "saved" && form !== saved ? { kind: "unsaved" } : state;
  return { state: shown, isOvertaken, saveNow: () => void save() };
};
