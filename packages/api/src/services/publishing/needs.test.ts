import { ok } from "@sportello/domain/result";
import { parseForm } from "@sportello/forms/definition";
import { describe, expect, test } from "vitest";
import { blankContent } from "../creating/blank.ts";
import type { DraftContent } from "../drafts/parts.ts";
import { findingsOf } from "./findings.ts";

const nobody = new Map<string, ReadonlySet<string>>();
const formWith = (...questions: object[]) => ({
  display: "wizard",
  components: [{ type: "panel", key: "p", title: "P", components: questions }],
});
const email = { type: "email", key: "email", label: "E-mail", input: true, profile: "email" };
const fiscalCode = { type: "fiscalCode", key: "cf", label: "Codice fiscale", input: true, profile: "fiscalCode" };

const told = (options: Partial<DraftContent["options"]>, ...questions: object[]) => {
  const content: DraftContent = {
    ...blankContent("0192f5c0-0000-7000-8000-000000000001"),
    form: formWith(...questions),
  };
  const form = parseForm(content.form);
  if (!form.ok) throw new Error(JSON.stringify(form.refusal));
  return findingsOf({ ...content, options: { ...content.options, ...options } }, ok(form.value), ["it"], nobody)
    .filter(({ code }) => code === "missing_need" || code === "app_io_service")
    .map(({ place, code, detail = "" }) => `${place} ${code} ${detail}`.trim());
};

describe("what a connector needs", () => {
  test.each([
    ["nothing, of who signed in", { level: "spid2" }, [email], []],
    ["an address, of a guest", { level: "none" }, [fiscalCode], ["form missing_need email"]],
    ["nothing more, of a guest who gives one", { level: "none" }, [email], []],
    [
      "a fiscal code, of a guest who is to pay",
      { level: "none", payment: "deferred" },
      [email],
      ["form missing_need fiscalCode"],
    ],
    [
      "a fiscal code, of a guest who needs a stamp",
      { level: "none", stamp: true },
      [email],
      ["form missing_need fiscalCode"],
    ],
    [
      "nothing, of a guest who pays and says who they are",
      { level: "none", payment: "deferred" },
      [email, fiscalCode],
      [],
    ],
    ["the id of a service, of App IO", { appIo: { serviceId: "un servizio" } }, [email], ["rules app_io_service"]],
    ["nothing, of an App IO that is set up", { appIo: { serviceId: "01GR1ZDKN2Y6ZB7MCR5XGZ5N3T" } }, [email], []],
  ] as const)("is %s", (_what, options, questions, expected) => {
    expect(told(options, ...questions)).toEqual(expected);
  });
});
