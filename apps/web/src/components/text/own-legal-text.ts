import { findLegalText } from "@sportello/api/tenants/legal-text";
import type { LegalTextKind } from "@sportello/domain/tenants/legal-texts";
import { getLocale } from "next-intl/server";
import { requestContext } from "../../session/request-context.ts";
import type { TextSection } from "../text-page.tsx";

/** A legal text in the municipality's own words, as a page of prose; null where it wrote none. Without headings it is one section under the page's `title`. */
export const ownLegalText = async (
  kind: LegalTextKind,
  title: string,
): Promise<{ intro: string; sections: TextSection[] } | null> => {
  const [context, locale] = await Promise.all([requestContext(), getLocale()]);
  const text = await findLegalText(context, { kind, locale });
  if (text === null) return null;
  if (text.sections.length === 0) return { intro: "", sections: [{ id: "testo", title, text: text.intro }] };
  return {
    intro: text.intro,
    sections: text.sections.map((section, index) => ({ id: `testo-${index + 1}`, ...section })),
  };
};
