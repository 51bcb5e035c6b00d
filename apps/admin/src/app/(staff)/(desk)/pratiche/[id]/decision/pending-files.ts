import type { OfficeFile } from "./office-files.tsx";

type Files = {
  readonly officeUploads: readonly (OfficeFile & { readonly sha256: string })[];
  readonly documents: readonly { readonly kind: string; readonly name: string; readonly sha256: string }[];
};

/** Files the office uploaded for a decision and has not handed over yet: a closed dialog loses nothing. */
export const pendingFiles = ({ officeUploads, documents }: Files): OfficeFile[] =>
  officeUploads
    .filter(
      (file) =>
        !documents.some(
          ({ kind, name, sha256 }) => kind === "attachment" && name === file.name && sha256 === file.sha256,
        ),
    )
    .map(({ id, name, signature }) => ({ id, name, ...(signature && { signature }) }));
