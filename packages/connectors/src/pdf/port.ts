/** A document in words and tables; the maker turns it into PDF/A. */
export type PdfDocument = {
  readonly title: string;
  readonly language: "it" | "de" | "en";
  /** Name of the body, printed in the head; `colour` is `#rrggbb`. */
  readonly tenant: { readonly name: string; readonly colour: string; readonly address: string };
  readonly subtitle?: string;
  /** Printed in the foot of each page with the page number. */
  readonly reference: string;
  readonly createdAt: Date;
  readonly sections: readonly PdfSection[];
};

export type PdfSection = {
  /** Left out where the text goes on without one. */
  readonly heading?: string;
  readonly paragraphs?: readonly string[];
  /** Question and answer. */
  readonly rows?: readonly { readonly label: string; readonly value: string }[];
  /** A table with a head, e.g. attachments with their SHA-256. */
  readonly table?: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly widths?: readonly (number | "*" | "auto")[];
    /** Columns of amounts, by index: at the right, one under the other. */ readonly amounts?: readonly number[];
  };
};

/** Makes PDF/A-2b with fonts embedded, document language, title and XMP metadata. */
export type MakePdf = (document: PdfDocument) => Promise<Uint8Array>;
