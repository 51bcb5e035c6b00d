import { faultsOf } from "@sportello/ui/testing/faults-of";
import { linksOf, textOf } from "@sportello/ui/testing/read";
import { within } from "@testing-library/dom";
import { Window } from "happy-dom";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { messagesOf } from "../i18n/messages.ts";
import { type Asked, request } from "./request.ts";

/** One document for a test file; scripts in it stay text. */
const document = new Window({ settings: { disableJavaScriptEvaluation: true } }).document as unknown as Document;

type Told = Partial<Asked> & {
  /** Words of a person or a town that belong to no language, e.g. a title nobody translated. */
  readonly names?: readonly string[];
  /** Ids this part refers to and the page around it has. */
  readonly outside?: readonly string[];
};

/** The texts of the site in a language, as every screen is given them: a missing one fails the test. */
export const inWords = (children: ReactNode, { locale, now }: Pick<Asked, "locale" | "now">): ReactNode => (
  <NextIntlClientProvider
    locale={locale}
    messages={messagesOf(locale)}
    timeZone="Europe/Rome"
    now={now}
    onError={(error) => {
      throw error;
    }}
  >
    {children}
  </NextIntlClientProvider>
);

/**
 * What the server sends to a browser without scripts, as a document to ask. Fails when it is unsound: a word of another language, a key in
 * place of its text, a field without a label, a reference to nothing.
 */
export const shown = async (element: ReactNode, { names = [], outside = [], ...told }: Told = {}) => {
  const asked = request.is(told);
  const failures: unknown[] = [];
  const { prelude } = await prerender(inWords(element, asked), { onError: (error) => void failures.push(error) });
  const html = await new Response(prelude).text();
  if (failures.length > 0) throw failures[0];
  const body = document.createElement("div");
  body.innerHTML = html;
  document.body.replaceChildren(body);
  const faults = faultsOf(body, asked.locale, { names, outside });
  if (faults.length > 0) throw new Error(`Unsound in ${asked.locale}:\n${faults.join("\n")}\n${html.slice(0, 800)}`);
  return Object.assign(within(body), {
    html,
    body,
    /** All that is written, in one line; what only machines read is left out. */
    text: textOf(body),
    /** Where each link leads, by its name. */
    links: linksOf(body),
  });
};
