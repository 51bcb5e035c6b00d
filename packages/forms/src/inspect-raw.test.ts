import { describe, expect, test } from "vitest";
import { inspectRaw } from "./inspect-raw.ts";

const form = (...components: unknown[]) => ({ display: "wizard", components });
const found = (component: object) =>
  inspectRaw(form({ type: "textfield", key: "a", label: "A", ...component })).map(
    ({ path, code }) => `${path.replace("components.0", "")} ${code}`,
  );

describe("code is found wherever it is kept", () => {
  test.each([
    "customConditional",
    "customDefaultValue",
    "calculateValue",
    "onChange",
    "template",
    "rowClass",
    "nextPage",
  ])("%s", (property) => {
    expect(found({ [property]: "alert(1)" })).toEqual([`.${property} custom_code`]);
    expect(found({ [property]: " \n " })).toEqual([]);
  });

  test.each<[object, string[]]>([
    [{ calculateValue: { "+": [1, 2] } }, []],
    [{ logic: [] }, []],
    [{ logic: [{ trigger: {} }] }, [".logic custom_code"]],
    [{ validate: { custom: "valid = true" } }, [".validate.custom custom_code"]],
    [{ attrs: [{ attr: "onclick", value: "x" }] }, [".attrs custom_code"]],
    [{ attrs: [{ attr: " ONload", value: "x" }] }, [".attrs custom_code"]],
    [{ attrs: [{ attr: "class", value: "x" }, null, 3, { attr: 5 }] }, []],
    [{ label: "Ciao {{ data.name }}" }, [".label custom_code"]],
    [{ label: "<b>Ciao</b>" }, [".label html"]],
    [{ label: "3 < 5" }, []],
    [{ header: ["ok", "<script>"] }, [".header html"]],
    [{ description: "<!-- nota -->" }, [".description html"]],
    [{ translations: { de: { label: "<i>x</i>" } } }, [".translations.de.label html"]],
  ])("%j", (component, faults) => {
    expect(found(component)).toEqual(faults);
  });

  test("deep inside a table in rows", () => {
    const component = {
      type: "datagrid",
      key: "g",
      components: [
        { type: "table", key: "t", rows: [[{ components: [{ type: "textfield", key: "a", onChange: "x" }] }]] },
      ],
    };
    expect(inspectRaw(form(component))).toEqual([
      { path: "components.0.components.0.rows.0.0.components.0.onChange", code: "custom_code" },
    ]);
  });
});

describe("what comes from elsewhere", () => {
  test.each(["url", "resource", "custom", "indexeddb"])("a list from «%s» is refused", (dataSrc) => {
    expect(found({ dataSrc })).toEqual([".dataSrc outside_data"]);
  });
  test.each(["values", "list", "tenant", ""])("a list from «%s» is not", (dataSrc) => {
    expect(found({ dataSrc })).toEqual([]);
  });
  test.each([["custom"], [undefined], [null], [{}], ["x".repeat(500)]])(
    "a component of type %j is none of ours",
    (type) => {
      const [fault] = inspectRaw(form({ type, key: "a" }));
      expect(fault).toMatchObject({ path: "components.0", code: "unknown_component" });
      expect(fault?.detail?.length).toBeLessThanOrEqual(60);
    },
  );
});

describe("what never ends", () => {
  test("in depth is refused, once", () => {
    let deep: object = {};
    for (let level = 0; level < 100; level += 1) deep = { inner: deep };
    expect(inspectRaw(deep).map(({ code }) => code)).toEqual(["too_deep"]);
  });

  test("in itself is refused", () => {
    const circle: Record<string, unknown> = { display: "wizard" };
    circle["components"] = [circle];
    expect(inspectRaw(circle).map(({ code }) => code)).toContain("too_deep");
  });

  test("in breadth is refused, once", () => {
    const broad = form(...Array.from({ length: 30_000 }, () => ({ type: "textfield" })));
    expect(inspectRaw(broad).filter(({ code }) => code === "too_large")).toHaveLength(1);
  });

  test("in faults is told a hundred times", () => {
    expect(inspectRaw(form(...Array.from({ length: 500 }, () => ({ type: "x" }))))).toHaveLength(100);
  });

  test.each([null, undefined, 3, "x", true, [], {}])("%j has nothing to refuse here", (json) => {
    expect(inspectRaw(json)).toEqual([]);
  });
});
