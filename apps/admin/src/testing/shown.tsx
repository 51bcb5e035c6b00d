import { faultsOf } from "@sportello/ui/testing/faults-of";
import { linksOf, textOf } from "@sportello/ui/testing/read";
import { within } from "@testing-library/dom";
import { Window } from "happy-dom";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { Frame } from "./frame.tsx";
import { type Asked, asking, request } from "./request.ts";

/** One document for a test file; scripts in it stay text. */
const document = new Window({ settings: { disableJavaScriptEvaluation: true } }).document as unknown as Document;

type Told = Partial<Asked> & { readonly names?: readonly string[]; readonly outside?: readonly string[] };

/**
 * What the server sends, as a document to ask. Fails when it is unsound: a word of another language, a raw value, a field without a label, a
 * reference to nothing.
 */
export const shown = async (element: ReactNode, { names = [], outside = [], ...told }: Told = {}) => {
  const asked = request.is(told);
  asking.length = 0;
  const failures: unknown[] = [];
  const { prelude } = await prerender(<Frame asked={asked}>{element}</Frame>, {
    onError: (error) => void failures.push(error),
  });
  const html = await new Response(prelude).text();
  if (failures.length > 0) throw failures[0];
  const body = document.createElement("div");
  body.innerHTML = html;
  document.body.replaceChildren(body);
  const faults = faultsOf(body, asked.locale, { names, outside });
  if (faults.length > 0) throw new Error(`Unsound in ${asked.locale}:\n${faults.join("\n")}\n${html.slice(0, 800)}`);
  return Object.assign(within(body), { html, body, text: textOf(body), links: linksOf(body) });
};
