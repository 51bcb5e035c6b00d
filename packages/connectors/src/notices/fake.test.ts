import { expect, test } from "vitest";
import { isConnectorDown } from "../failures.ts";
import { createFakeNotices } from "./fake.ts";
import { createNotices } from "./registry.ts";

const notice = {
  key: "k",
  to: { name: "A", email: "a@example.it" },
  from: { name: "B", email: "b@example.it" },
  subject: "s",
  text: "t",
  html: "<p>t</p>",
};

test("the fake channel reaches a person once per key, also after a failure", async () => {
  const notices = createFakeNotices();
  notices.failNext();
  const failure = await notices.send(notice).catch((error: unknown) => error);
  expect(isConnectorDown(failure)).toBe(true);
  await notices.send(notice);
  await notices.send(notice);
  expect(notices.sent).toEqual([notice]);
});

test("a tenant's stored options make a mail client; wrong ones are refused", () => {
  expect(Object.keys(createNotices("smtp", { host: "mail.example.it" })).toSorted()).toEqual(["ping", "send"]);
  expect(() => createNotices("smtp", { host: "mail.example.it", port: 99_999 })).toThrow("Posta elettronica");
});
