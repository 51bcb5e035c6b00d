import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../testing/messages.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import DownloadPage, { generateMetadata } from "./page.tsx";

const file = "/api/statistiche?tabella=aperte&dal=2026-01-01";
const page = async (search: Record<string, string | string[]>, told: object = {}) =>
  shown(<DownloadPage params={Promise.resolve({})} searchParams={Promise.resolve(search)} />, told);

describe("the page signing in leads to", () => {
  test.each(locales)("in %s starts the download by itself, and has a button for when it does not", async (locale) => {
    const { body, getByRole } = await page({ file }, { locale });
    const words = messagesOf(locale).download;
    expect(body.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")).toBe(`0;url=${file}`);
    expect(getByRole("link", { name: words.again }).getAttribute("href")).toBe(file);
    expect(getByRole("heading", { level: 1 }).textContent).toBe(words.title);
    expect(getByRole("link", { name: words.home }).getAttribute("href")).toBe("/");
    expect(await generateMetadata()).toEqual({ title: words.title });
  });

  test.each([
    ["another site", "https://evil.example/api/registro"],
    ["another site without its scheme", "//evil.example/api/registro"],
    ["the way out", "/api/auth/signout"],
    ["a script", "javascript:alert(1)"],
    ["nothing", ""],
    ["two files", ["/api/registro", "/api/registro"]],
  ])("leads to no %s, whatever a link says", async (_what, wrong) => {
    await expect(page({ file: wrong })).rejects.toMatchObject(new Sent("not found"));
    await expect(page({ file: wrong, motivo: "not_found" })).rejects.toMatchObject(new Sent("not found"));
  });

  test("no file is none either", async () => {
    await expect(page({})).rejects.toMatchObject(new Sent("not found"));
  });
});

describe("a file that was refused", () => {
  test.each(["not_found", "not_allowed", "other_office"] as const)(
    "says why (%s) and does not try again",
    async (code) => {
      const { body, text, getByRole } = await page({ file, motivo: code });
      expect(text).toContain(messagesOf("it").refusal[code]);
      expect(getByRole("heading", { level: 1 }).textContent).toBe(messagesOf("it").download.missing);
      expect(body.querySelector("meta[http-equiv=refresh]")).toBeNull();
      expect(body.querySelector(`a[href="${file}"]`)).toBeNull();
    },
  );

  test.each(["<b>", "toString", "Chiama il 800…"])("has no reasons but ours: %s is not shown", async (motivo) => {
    const { text } = await page({ file, motivo });
    expect(text).not.toContain(motivo);
    expect(text).toContain(messagesOf("it").download.title);
  });
});
