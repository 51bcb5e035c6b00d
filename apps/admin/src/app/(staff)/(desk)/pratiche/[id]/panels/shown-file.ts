import type { FileSignature } from "./signature-lines.tsx";

export type ShownFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly signature?: FileSignature | null;
};
