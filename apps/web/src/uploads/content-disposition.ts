/** The header that saves a file under its name (RFC 6266), whatever characters a citizen gave it. */
export const contentDisposition = (name: string): string => {
  const plain =
    name
      .normalize("NFD")
      .replaceAll(/[^\x20-\x7e]/g, "")
      .replaceAll(/["\\]/g, "_") || "file";
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
