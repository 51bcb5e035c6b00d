import { parseForm } from "@sportello/forms/definition";
import { describe, expect, test } from "vitest";
import { neighbour, resumeStep, stepPath, stepsOf } from "./steps.ts";

const parsed = parseForm({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "permesso",
      title: "Permesso",
      components: [{ type: "checkbox", key: "auto", label: "Ho un'auto" }],
    },
    {
      type: "panel",
      key: "veicolo",
      title: "Veicolo",
      conditional: { show: true, when: "auto", eq: true },
      components: [{ type: "textfield", key: "targa", label: "Targa" }],
    },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
const form = parsed.value;
const titles = { privacy: "Informativa", summary: "Rilettura" };
const steps = (answers: object, pages: string[] = [], privacyAt?: string) =>
  stepsOf(
    { form, answers: answers as never, progress: { pages, ...(privacyAt && { privacyAt }) } },
    "it",
    titles,
    "2026-11-26",
  );

describe("the steps at the counter", () => {
  test("are the privacy notice, the pages that concern the person, and what is read out", () => {
    expect(steps({ auto: true }).map(({ title }) => title)).toEqual([
      "Informativa",
      "Permesso",
      "Veicolo",
      "Rilettura",
    ]);
    expect(steps({}).map(({ key }) => key)).toEqual(["privacy", "permesso", "riepilogo"]);
  });

  test("go on where one left off", () => {
    expect(resumeStep(steps({}))).toBe("privacy");
    expect(resumeStep(steps({ auto: true }, ["permesso"], "2026-11-26T08:00:00.000Z"))).toBe("veicolo");
    expect(resumeStep(steps({}, ["permesso"], "2026-11-26T08:00:00.000Z"))).toBe("riepilogo");
  });

  test("follow each other and end at both ends", () => {
    const all = steps({});
    expect([neighbour(all, "privacy", 1), neighbour(all, "permesso", 1), neighbour(all, "permesso", -1)]).toEqual([
      "permesso",
      "riepilogo",
      "privacy",
    ]);
    expect([neighbour(all, "privacy", -1), neighbour(all, "riepilogo", 1)]).toEqual(["privacy", "riepilogo"]);
  });

  test("have their addresses", () => {
    expect([stepPath("x"), stepPath("x", "privacy")]).toEqual(["/sportello/x", "/sportello/x/privacy"]);
  });
});
