"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useTransition } from "react";
import { longestQuery } from "./longest-query.ts";

const pauseMs = 250;

type Props = {
  action: string;
  id: string;
  query: string;
  filters: readonly (readonly [string, string])[];
  placeholder: string;
};

/**
 * The search field that asks again when the typing pauses; the address follows, so the result can be sent to somebody. The text is the
 * field's own: what was typed before the script arrived is not lost, and no late answer takes away what is being typed.
 */
export const SearchAsYouType = ({ action, id, query, filters, placeholder }: Props) => {
  const router = useRouter();
  const [isSearching, startSearch] = useTransition();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef(query);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = () => {
    const text = field.current?.value.trim() ?? "";
    if (text === asked.current) return;
    asked.current = text;
    const search = new URLSearchParams([...(text ? [["cerca", text]] : []), ...filters.map((pair) => [...pair])]);
    startSearch(() => router.replace(search.size > 0 ? `${action}?${search}` : action, { scroll: false }));
  };
  const askSoon = useEffectEvent(() => {
    clearTimeout(pause.current);
    pause.current = setTimeout(ask, pauseMs);
  });

  useEffect(() => {
    const input = field.current;
    const follow = () => {
      asked.current = new URLSearchParams(location.search).get("cerca") ?? "";
      if (input) input.value = asked.current;
    };
    const listen = () => askSoon();
    listen();
    input?.addEventListener("input", listen);
    window.addEventListener("popstate", follow);
    return () => {
      clearTimeout(pause.current);
      input?.removeEventListener("input", listen);
      window.removeEventListener("popstate", follow);
    };
  }, []);

  return (
    <input
      ref={field}
      type="search"
      className="form-control"
      id={id}
      name="cerca"
      defaultValue={query}
      maxLength={longestQuery}
      placeholder={placeholder}
      aria-controls="risultati"
      aria-busy={isSearching}
      autoComplete="off"
    />
  );
};
