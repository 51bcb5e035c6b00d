/**
 * A block of schema.org data. The browser runs none of it, so the content security policy has no say; `<` is written otherwise, being
 * the only character that could end the block early.
 */
export const JsonLd = ({ data, hook }: { data: Readonly<Record<string, unknown>>; hook?: string }) => (
  <script
    type="application/ld+json"
    data-element={hook}
    dangerouslySetInnerHTML={{
      __html: JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c"),
    }}
  />
);
