import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { onePage, today } from "../testing/permit-form.ts";
import { FormPage } from "./form-page.tsx";

const show = (question: object, answers = {}, others: readonly object[] = []) =>
  renderToStaticMarkup(
    <FormPage
      form={onePage(...others, { type: "textfield", key: "asked", label: "Domanda", ...question })}
      page="page"
      answers={answers}
      locale="it"
      today={today}
      action="/"
    />,
  );
const radio = {
  type: "radio",
  key: "kind",
  label: "Tipo",
  values: [
    { label: "Auto", value: "car" },
    { label: "Moto", value: "bike" },
  ],
};
const tick = { type: "checkbox", key: "old", label: "È vecchia" };

describe("without scripts a reader is told when to answer", () => {
  test("with the words of the other question and of its choice", () => {
    expect(show({ conditional: { show: true, when: "kind", eq: "bike" } }, {}, [radio])).toContain(
      "Rispondi solo se «Tipo» è «Moto».",
    );
  });

  test("with yes or no for a box", () => {
    expect(show({ conditional: { show: true, when: "old", eq: true } }, {}, [tick])).toContain(
      "Rispondi solo se «È vecchia» è «Sì».",
    );
  });

  test("in general words where the rule has none of its own", () => {
    const rule = { json: { "==": [{ var: "data.kind" }, "car"] } };
    expect(show({ conditional: rule }, {}, [radio])).toContain("dipende dalle altre risposte di questa pagina");
    expect(show({ conditional: { show: false, when: "kind", eq: "car" } }, {}, [radio])).toContain(
      "dipende dalle altre risposte di questa pagina",
    );
  });

  test("and told nothing about a question that is always asked", () => {
    expect(show({}, {}, [radio])).not.toContain("form-condition-hint");
  });
});

test("the markup says for the style sheet whether the question is asked now", () => {
  const conditional = { show: true, when: "kind", eq: "bike" };
  expect(show({ conditional }, { kind: "bike" }, [radio])).toContain('data-when="asked" data-shown="true"');
  expect(show({ conditional }, { kind: "car" }, [radio])).toContain('data-when="asked" data-shown="false"');
});

test("a question inside a row is decided by its own row", () => {
  const rows = {
    type: "datagrid",
    key: "cars",
    label: "Auto",
    components: [
      tick,
      { type: "textfield", key: "year", label: "Anno", conditional: { show: true, when: "old", eq: true } },
    ],
  };
  const html = show({}, { cars: [{ old: true }, { old: false }] }, [rows]);
  expect(html).toContain('data-when="cars.0.year" data-shown="true"');
  expect(html).toContain('data-when="cars.1.year" data-shown="false"');
});
