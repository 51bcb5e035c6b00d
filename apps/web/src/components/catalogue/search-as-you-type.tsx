"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";

const pauseMs = 250;

type Props = { action: string; id: string; query: string; filters: readonly (readonly [string, string])[]; placeholder: string };

/** The search field that asks again when the typing pauses; the address follows, so the result can be sent to somebody. */
export const SearchAsYouType = ({ action, id, query, filters, placeholder }: Props) => {
  const router = useRouter();
  const [text, setText] = useState(query);
  const [isSearching, startSearch] = useTransition();
  const asked = useRef(query);

  useEffect(() => {
    if (text === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = text;
      const search = new URLSearchParams([...(text ? [["cerca", text]] : []), ...filters.map((field) => [...field])]);
      startSearch(() => router.replace(search.size > 0 ? `${action}?${search}` : action, { scroll: false }));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [action, text, filters, router]);

  // Back and forward bring another question; an answer to an older one, arriving late, must not take away what is being typed.
  useEffect(() => {
    const follow = () => {
      asked.current = new URLSearchParams(location.search).get("cerca") ?? "";
      setText(asked.current);
    };
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);

  return (
    <input
      type="search"
      className="form-control"
      id={id}
      name="cerca"
      value={text}
      placeholder={placeholder}
      aria-controls="risultati"
      aria-busy={isSearching}
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
    />
  );
};
