"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";

const pauseMs = 250;

type Props = { action: string; id: string; query: string; category: string | undefined; placeholder: string };

/** The search field that asks again when the typing pauses; the address follows, so the result can be sent to somebody. */
export const SearchAsYouType = ({ action, id, query, category, placeholder }: Props) => {
  const router = useRouter();
  const [text, setText] = useState(query);
  const [isSearching, startSearch] = useTransition();
  const asked = useRef(query);

  useEffect(() => {
    if (text === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = text;
      const search = new URLSearchParams({ ...(text ? { cerca: text } : {}), ...(category ? { categoria: category } : {}) });
      startSearch(() => router.replace(`${action}?${search}`, { scroll: false }));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [action, text, category, router]);

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
