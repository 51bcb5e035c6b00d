import { describe, expect, test } from "vitest";
import { fromFormData } from "./from-form-data.ts";
import { onePage, permitForm, upload } from "./testing/permit-form.ts";

const post = (entries: readonly (readonly [string, string | File])[]) => {
  const posted = new FormData();
  for (const [name, value] of entries) posted.append(name, value);
  return posted;
};

describe("the native post of a page", () => {
  test("is read by the definition: rows, boxes, amounts, files", () => {
    const file = new File(["%PDF"], "patente.pdf", { type: "application/pdf" });
    const posted = post([
      ["_rows.vehicles", "2"],
      ["vehicles.0.plate", "AB123CD"],
      ["vehicles.0.isLeased", "true"],
      ["vehicles.1.plate", "CD456EF"],
      ["income", "1.234,50"],
      ["licence", upload],
      ["_file.licence", file],
      ["truth", "true"],
    ]);
    expect(fromFormData(permitForm, "vehiclesPage", posted)).toEqual({
      answers: {
        vehicles: [{ plate: "AB123CD", isLeased: true }, { plate: "CD456EF" }],
        income: 123450,
        licence: [upload],
        truth: true,
      },
      command: null,
      files: [{ path: "licence", file }],
    });
  });

  test("gives only what the page asks: other names, other pages and reserved names are not read", () => {
    const posted = post([
      ["email", "a@b.it"],
      ["isResident", "no"],
      ["income", "5"],
      ["status", "accepted"],
      ["__proto__.isAdmin", "1"],
      ["_csrf", "x"],
    ]);
    expect(fromFormData(permitForm, "applicantPage", posted).answers).toEqual({ email: "a@b.it", isResident: "no" });
    expect(fromFormData(permitForm, "nowhere", posted).answers).toEqual({});
  });

  test("with a file control left empty has no file", () => {
    expect(fromFormData(permitForm, "vehiclesPage", post([["_file.licence", new File([], "")]])).files).toEqual([]);
  });

  test("with a million rows is cut short", () => {
    const { answers } = fromFormData(permitForm, "vehiclesPage", post([["_rows.vehicles", "1000000"]]));
    expect(answers["vehicles"]).toHaveLength(200);
  });
});

describe("a number", () => {
  const form = onePage(
    { type: "number", key: "n", label: "N", decimalLimit: 2 },
    { type: "currency", key: "c", label: "C" },
  );
  test.each([
    ["12", 12],
    ["12,5", 12.5],
    ["1.234,5", 1234.5],
    ["12.5", 12.5],
    ["-3", -3],
    [" ", undefined],
    ["dodici", "dodici"],
  ])("typed as %j is %j", (text, expected) => {
    expect(fromFormData(form, "page", post([["n", text]])).answers["n"]).toBe(expected);
  });
  test.each([
    ["12", 1200],
    ["€ 12,50", 1250],
    ["1.000,01", 100001],
    ["0,1", 10],
    ["0,005", 0.5],
  ])("of euros typed as %j is %j cents", (text, cents) => {
    expect(fromFormData(form, "page", post([["c", text]])).answers["c"]).toBe(cents);
  });
});

describe("a button inside the form", () => {
  const two = [
    ["_rows.vehicles", "2"],
    ["vehicles.0.plate", "A1111"],
    ["vehicles.1.plate", "B2222"],
  ] as const;

  test("adds a row at the end", () => {
    const { answers, command } = fromFormData(permitForm, "vehiclesPage", post([...two, ["_add", "vehicles"]]));
    expect(answers["vehicles"]).toEqual([{ plate: "A1111" }, { plate: "B2222" }, {}]);
    expect(command).toEqual({ kind: "add", path: "vehicles" });
  });

  test("adds the first row where there was none", () => {
    expect(fromFormData(permitForm, "vehiclesPage", post([["_add", "vehicles"]])).answers).toEqual({ vehicles: [{}] });
  });

  test("takes away the row it stands in", () => {
    const { answers, command } = fromFormData(permitForm, "vehiclesPage", post([...two, ["_remove", "vehicles.0"]]));
    expect(answers["vehicles"]).toEqual([{ plate: "B2222" }]);
    expect(command).toEqual({ kind: "remove", path: "vehicles", row: 0 });
  });

  test("takes away a file", () => {
    const { answers, command } = fromFormData(
      permitForm,
      "vehiclesPage",
      post([
        ["licence", upload],
        ["_detach", `licence:${upload}`],
      ]),
    );
    expect(answers).toEqual({});
    expect(command).toEqual({ kind: "detach", path: "licence", uploadId: upload });
  });

  test.each(["status", "__proto__", "constructor.prototype", "vehicles.0.plate.x"])(
    "about %s, which is no group of the page, changes nothing",
    (path) => {
      const { answers } = fromFormData(permitForm, "vehiclesPage", post([...two, ["_add", path]]));
      expect(answers).toEqual({ vehicles: [{ plate: "A1111" }, { plate: "B2222" }] });
      expect(({} as Record<string, unknown>)["0"]).toBeUndefined();
    },
  );
});
