"use client";

import type { Localised } from "@sportello/domain/locales";
import type { FormDefinition } from "@sportello/forms/definition";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { z } from "zod";
import { useTRPCClient } from "../../../../../trpc/client.ts";
import { createSaver, type SaveState } from "../../servizi/[slug]/modifica/draft-saver.ts";
import { useLeaving } from "../../servizi/[slug]/modifica/use-leaving.ts";

type Content = { readonly name: Localised; readonly form: FormDefinition };
type Start = {
  readonly key: string;
  readonly version: number;
  readonly revision: number;
  readonly updatedAt: string | null;
};

const pauseMs = 700;
const Json = z.record(z.string(), z.json());

/** Keeps a subform that is being changed a moment after each change; `flush` says what is waiting at once. */
export const useSubformDraft = ({ key, version, revision: first, updatedAt }: Start, content: Content) => {
  const client = useTRPCClient();
  const [state, setState] = useState<SaveState>({ kind: "saved", at: updatedAt });
  const kept = useRef(content);
  const [saver] = useState(() =>
    createSaver<Content>({
      revision: first,
      save: ({ name, form }, revision) =>
        client.subforms.saveDraft.mutate({
          key,
          name,
          form: Json.parse(JSON.parse(JSON.stringify(form))),
          against: version,
          revision,
        }),
      onState: setState,
      onSaved: () => undefined,
      pauseMs,
    }),
  );
  const save = useEffectEvent((form: FormDefinition, name: Localised) => {
    if (kept.current.form === form && kept.current.name === name) return;
    kept.current = { form, name };
    saver.change(kept.current);
  });
  useEffect(() => save(content.form, content.name), [content.form, content.name]);
  useLeaving(saver);
  return { state, flush: saver.flush, drop: saver.drop };
};
