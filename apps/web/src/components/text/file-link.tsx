import { Icon } from "@sportello/ui/icon";
import { FileSize } from "./file-size.tsx";

type Props = {
  kind: "upload" | "document";
  file: { id: string; name: string; size: number; mediaType: string };
  label?: string;
};

/** A file to download, with its kind and weight told before the click. */
export const FileLink = ({ kind, file: { id, name, size, mediaType }, label = name }: Props) => (
  <a className="file-link" href={`/api/files/${kind}/${id}`}>
    <Icon name={mediaType === "application/pdf" ? "file" : "clip"} className="icon icon-sm icon-primary" />
    <span>
      {label}{" "}
      <span className="file-facts">
        ({extensionOf(name)} <FileSize bytes={size} />)
      </span>
    </span>
  </a>
);

const extensionOf = (name: string): string =>
  name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toUpperCase() : "FILE";
