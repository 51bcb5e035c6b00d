import { locales } from "@sportello/domain/locales";
import type { RefusalCode } from "@sportello/domain/refusals";
import { refusals } from "@sportello/domain/refusals";
import { beforeEach, describe, expect, test } from "vitest";
import { bugliano } from "../testing/examples.ts";
import { keptIn, posted } from "../testing/posted.ts";
import { request } from "../testing/request.ts";
import { keepWriting } from "./keep-writing.ts";

const page = "/area-personale/pratiche/1";
const keep = async (
  code: RefusalCode,
  fields: Parameters<typeof posted>[1] = { testo: "Buongiorno" },
  {
    kind = "message",
    locale = "it",
    stored,
  }: { kind?: "message" | "integration"; locale?: string; stored?: readonly string[] } = {},
) => {
  const asked = posted(`${page}/messaggi`, fields);
  const form = await asked.clone().formData();
  return keepWriting({ refusal: { code }, kind, page, locale, request: asked, form, ...(stored && { stored }) });
};
const kept = async (...given: Parameters<typeof keep>) => {
  const answer = await keep(...given);
  if (!answer) throw new Error("nothing was kept");
  return { status: answer.status, ...(await keptIn(answer)) };
};

beforeEach(() => {
  request.is({ context: { tenant: bugliano } });
});

describe("a text to the office that was refused", () => {
  test.each(["file_too_large", "file_type_refused", "invalid_input"] as const)(
    "with %s stands in its field again, with the reason, to be corrected",
    async (code) => {
      const { html, status, title } = await kept(code, { testo: "Prima riga\n</textarea><script>x</script>" });
      expect(status).toBe(refusals[code]);
      expect(title).toBe("Non è stato inviato, ma non hai perso niente");
      expect(html).toContain('name="testo" rows="8" maxlength="5000" required>\nPrima riga');
      expect(html).not.toContain("</textarea><script>");
      expect(html).toContain('enctype="multipart/form-data"');
      expect(html).toContain('type="file" multiple');
    },
  );

  test("files that are stored already go along, without being chosen again", async () => {
    expect(
      (await kept("file_too_large", { testo: "x" }, { stored: ["u-1", "u-2"] })).html.match(
        /name="file-caricato" value="u-\d"/g,
      ),
    ).toHaveLength(2);
  });

  test.each(["message", "integration"] as const)("of a %s the button says what it sends", async (kind) => {
    const buttons = new Set<string>();
    for (const locale of locales)
      buttons.add(
        /<button>(.*?)<\/button>/.exec((await kept("file_too_large", undefined, { kind, locale })).html)?.[1] ?? "",
      );
    expect(buttons.size).toBe(3);
    expect(buttons.has("")).toBe(false);
  });

  test.each(locales)("in %s leads back to the application in that language", async (locale) => {
    expect((await kept("file_too_large", undefined, { locale })).link).toBe(
      `${locale === "it" ? "" : `/${locale}`}${page}`,
    );
  });
});

describe("a text that cannot be sent any more", () => {
  test.each(["not_found", "not_the_applicant", "not_in_this_status"] as const)(
    "%s is nothing to try again: the page says how things stand",
    async (code) => {
      expect(await keep(code)).toBeNull();
    },
  );
});

describe("a text that only came at the wrong moment", () => {
  test.each(["not_signed_in", "session_expired", "too_many_requests"] as const)(
    "%s: the same is sent again by one button, nothing to correct",
    async (code) => {
      const { html, fields, status } = await kept(code, { testo: "Buongiorno" });
      expect([status, fields["testo"], html.includes("<textarea")]).toEqual([refusals[code], "Buongiorno", false]);
    },
  );
});
