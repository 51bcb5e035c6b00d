import { locales } from "@sportello/domain/locales";
import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { describe, expect, test } from "vitest";
import { shown } from "../testing/shown.tsx";
import { Notice } from "./notice.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

const codes = Object.keys(refusals) as RefusalCode[];

describe.each(locales)("in %s", (locale) => {
  test.each(codes)("%s is explained by its code alone, and read out as the page opens", async (code) => {
    const { getByRole } = await shown(<RefusalNotice code={code} />, { locale });
    expect(getByRole("alert").querySelector("p")?.textContent?.length).toBeGreaterThan(10);
  });
});

test.each([undefined, null, "", "nonsense", "constructor", "<script>", ["session_expired"], { code: "x" }])(
  "an address somebody made up (%o) says nothing",
  async (code) => {
    expect((await shown(<RefusalNotice code={code} />)).html).toBe("");
  },
);

describe("a notice", () => {
  test.each([
    ["success", "callout callout-highlight success notice"],
    ["warning", "callout callout-highlight warning notice"],
    ["danger", "callout callout-highlight danger notice"],
    ["note", "callout callout-highlight note notice"],
  ] as const)("of tone %s has its frame, and its icon says nothing twice", async (tone, className) => {
    const { body } = await shown(<Notice tone={tone} title="Titolo" />);
    expect(body.firstElementChild?.className).toBe(className);
    expect(body.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });

  test("is announced only when it is urgent", async () => {
    expect((await shown(<Notice tone="danger" title="Titolo" isUrgent />)).getByRole("alert")).toBeTruthy();
    expect((await shown(<Notice tone="danger" title="Titolo" />)).queryByRole("alert")).toBeNull();
  });
});
