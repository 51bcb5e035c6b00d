import { placeholders } from "../../notices/fill.ts";
import { usualTexts } from "../../notices/texts.ts";

/** What mails say where a service has no text of its own, and the placeholders a text may use: for the page that writes them. */
export const usualMessages = () => ({ texts: usualTexts, placeholders });
