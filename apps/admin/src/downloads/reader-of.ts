const frames = ["iframe", "frame", "embed", "object"];

/** Who reads the answer: a person in a tab of their own, a person through a frame of one of our pages, or a program. */
export type Reader = "person" | "frame" | "program";

/** By what a browser says of a request (Accept, and Sec-Fetch-Dest of the Fetch Metadata headers). */
export const readerOf = ({ headers }: Request): Reader => {
  if (!(headers.get("accept") ?? "").includes("text/html")) return "program";
  return frames.includes(headers.get("sec-fetch-dest") ?? "") ? "frame" : "person";
};
