import { expect, test } from "vitest";
import { readerOf } from "./reader-of.ts";

const page = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

test.each([
  ["a click on a link", { accept: page, "sec-fetch-dest": "document" }, "person"],
  ["an old browser, which does not say what it wants the answer for", { accept: page }, "person"],
  ["the preview of a paper", { accept: page, "sec-fetch-dest": "iframe" }, "frame"],
  ["an embedded paper", { accept: page, "sec-fetch-dest": "embed" }, "frame"],
  ["a picture of a page", { accept: "image/avif,image/webp,*/*;q=0.8", "sec-fetch-dest": "image" }, "program"],
  ["a call of a script", { accept: "*/*", "sec-fetch-dest": "empty" }, "program"],
  ["a program that says what it takes", { accept: "application/json" }, "program"],
  ["a program that says nothing", {}, "program"],
] as const)("%s", (_what, headers, reader) => {
  expect(readerOf(new Request("https://desk.example/api/registro", { headers }))).toBe(reader);
});
