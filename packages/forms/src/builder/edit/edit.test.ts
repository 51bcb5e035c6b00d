import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Component, isQuestion, isRows } from "../../components.ts";
import { type FormDefinition, parseForm } from "../../definition.ts";
import { evaluate } from "../../evaluate.ts";
import { arbitraryForm, plainQuestion } from "../../testing/arbitrary-form.ts";
import { onePage, permitForm } from "../../testing/permit-form.ts";
import { listComponents } from "../../tools/listed-components.ts";
import { addAfter, addAt } from "./add.ts";
import { change, rename } from "./change.ts";
import { dependents } from "./dependents.ts";
import { copyFrom, duplicate } from "./duplicate.ts";
import type { EditResult } from "./edited.ts";
import { move, moveBy } from "./move.ts";
import { componentAt, listsIn } from "./place.ts";
import { remove } from "./remove.ts";

const form = (result: EditResult): FormDefinition => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.form;
};
const answerIds = (of: FormDefinition) =>
  listComponents(of)
    .filter(({ component }) => isQuestion(component) || isRows(component) || component.type === "address")
    .map(({ id }) => id)
    .toSorted();
const keysIn = (of: FormDefinition) =>
  answerIds(of)
    .map((id) => id.slice(id.lastIndexOf(".") + 1))
    .toSorted();
const placeOf = (of: FormDefinition, id: string) => listComponents(of).find((listed) => listed.id === id)?.path ?? "";
const keysOf = (of: FormDefinition, list: string) =>
  listComponents(of)
    .filter(({ path }) => path.startsWith(`${list}.`) && !path.slice(list.length + 1).includes("."))
    .map(({ component }) => component.key);
const isWhole = (of: FormDefinition) => expect(parseForm(structuredClone(of))).toMatchObject({ ok: true });

/** A form and one of its places, drawn; every change is tried on both. */
const somewhere = fc.tuple(arbitraryForm, fc.nat(), fc.nat()).map(([of, one, other]) => {
  const all = listComponents(of);
  const lists = ["components", ...all.flatMap(({ component, path }) => listsIn(component, path))];
  return { of, place: all[one % all.length]?.path ?? "", list: lists[other % lists.length] ?? "", number: other % 4 };
});
const always = (holds: (drawn: { of: FormDefinition; place: string; list: string; number: number }) => void) =>
  fc.assert(
    fc.property(somewhere, (drawn) => {
      holds(drawn);
    }),
    { numRuns: 300 },
  );

describe("whatever an administrator does to a whole form, it stays whole", () => {
  it("a question added anywhere loses no other", () =>
    always(({ of, place }) => {
      const result = addAfter(of, place, plainQuestion);
      if (!result.ok) return expect(result.refusal.reason).toBe("only_pages");
      isWhole(result.value.form);
      expect(componentAt(result.value.form, result.value.place)).toMatchObject({ label: "Nuova domanda" });
      expect(answerIds(result.value.form)).toEqual(expect.arrayContaining(answerIds(of)));
    }));

  it("a move loses no answer key, and is refused rather than let a condition lose its question", () =>
    always(({ of, place, list, number }) => {
      const key = componentAt(of, place)?.key;
      const result = move(of, place, list, number);
      if (!result.ok)
        return expect(["only_pages", "into_itself", "asks_for_itself", "last_page", "key_taken", "breaks"]).toContain(
          result.refusal.reason,
        );
      isWhole(result.value.form);
      expect(keysIn(result.value.form)).toEqual(keysIn(of));
      expect(componentAt(result.value.form, result.value.place)?.key).toBe(key);
    }));

  it("a duplicate is complete and takes no key of the others", () =>
    always(({ of, place }) => {
      const copied = form(duplicate(of, place));
      isWhole(copied);
      expect(answerIds(copied)).toEqual(expect.arrayContaining(answerIds(of)));
      const size = (part: string) =>
        listComponents(of).filter(({ path }) => path === part || path.startsWith(`${part}.`)).length;
      expect(listComponents(copied)).toHaveLength(listComponents(of).length + size(place));
    }));

  it("removing takes away what was chosen with what is in it, and nothing else", () =>
    always(({ of, place }) => {
      const result = remove(of, place);
      if (!result.ok) return expect(result.refusal.reason).toBe("last_page");
      isWhole(result.value.form);
      expect(componentAt(result.value.form, result.value.place)).not.toBeNull();
      const gone = new Set(
        listComponents(of)
          .filter(({ path }) => path === place || path.startsWith(`${place}.`))
          .map(({ id }) => id),
      );
      expect(answerIds(result.value.form)).toEqual(answerIds(of).filter((id) => !gone.has(id)));
    }));

  it("a new key is followed by every condition and calculation, so the form asks the same", () =>
    always(({ of, place }) => {
      const old = componentAt(of, place)?.key ?? "";
      const renamed = form(rename(of, place, "brandNew"));
      isWhole(renamed);
      const back = form(rename(renamed, place, old));
      expect(back).toEqual(of);
    }));
});

describe("a duplicate of a part with conditions inside", () => {
  it("has them between the copies", () => {
    const copy = form(duplicate(permitForm, "components.0"));
    expect(keysOf(copy, "components")).toEqual(["applicantPage", "applicantPage2", "vehiclesPage"]);
    const street = componentAt(copy, placeOf(copy, "street2"));
    expect(street?.conditional).toMatchObject({ when: "isResident2" });
    expect(
      evaluate(
        copy,
        { isResident: "yes", street: "Via Roma", isResident2: "no", street2: "x" },
        { today: "2026-01-01" },
      ).answers,
    ).toEqual({ isResident: "yes", street: "Via Roma", isResident2: "no" });
  });

  it("leaves the keys inside rows as they are: each group has its own", () => {
    const copy = form(duplicate(permitForm, placeOf(permitForm, "vehicles")));
    expect(answerIds(copy)).toEqual(expect.arrayContaining(["vehicles.plate", "vehicles2.plate", "vehicles2.lessor"]));
  });
});

describe("what is taken from another form", () => {
  const other = onePage(
    { type: "yesno", key: "owner", label: "Proprietario?" },
    { type: "textfield", key: "email", label: "Proprietario", conditional: { show: true, when: "owner", eq: "yes" } },
  );

  it("gets keys of its own and drops conditions that lead nowhere here", () => {
    const copied = form(copyFrom(permitForm, "components.0.components", 0, other, placeOf(other, "email")));
    expect(componentAt(copied, "components.0.components.0")).toEqual({
      type: "textfield",
      key: "email2",
      label: "Proprietario",
    });
  });

  it("keeps its conditions when the page comes as a whole", () => {
    const copied = form(copyFrom(permitForm, "components", 1, other, "components.0"));
    expect(componentAt(copied, "components.1.components.1")?.conditional).toMatchObject({ when: "owner" });
  });
});

describe("keys and conditions", () => {
  it.each([
    ["vehicles", "cars"],
    ["vehicles.isLeased", "hired"],
    ["isResident", "lives"],
  ])("renaming %s is followed wherever it is read", (id, key) => {
    const reading: Component = {
      type: "textfield",
      key: "reader",
      label: "Lettore",
      conditional: { json: { some: [{ var: "data.vehicles" }, { "==": [{ var: "isLeased" }, true] }] } },
      calculateValue: { cat: [{ var: "data.isResident" }, { var: "data.vehicles.0.isLeased" }] },
    };
    const of = form(addAt(permitForm, "components.1.components", 9, reading));
    const renamed = form(rename(of, placeOf(of, id), key));
    isWhole(renamed);
    const text = JSON.stringify(renamed);
    expect(text).not.toContain(`"${id.split(".").at(-1)}"`);
    expect(text).not.toContain(`data.${id}"`);
  });

  it("a key that another question has is refused, and one that is none", () => {
    const place = placeOf(permitForm, "email");
    expect(rename(permitForm, place, "givenName")).toMatchObject({ refusal: { reason: "key_taken" } });
    expect(rename(permitForm, place, "2nd")).toMatchObject({ refusal: { reason: "bad_key" } });
    expect(rename(permitForm, place, "constructor")).toMatchObject({ refusal: { reason: "bad_key" } });
  });

  it("whoever would lose a condition is named before, and loses only that", () => {
    const place = placeOf(permitForm, "isResident");
    expect(dependents(permitForm, place).map(({ key }) => key)).toEqual(["street"]);
    const left = form(remove(permitForm, place));
    expect(componentAt(left, placeOf(left, "street"))).toMatchObject({ validate: { required: true, maxLength: 100 } });
    expect(componentAt(left, placeOf(left, "street"))?.conditional).toBeUndefined();
  });

  it("a question that others read does not move into rows, where they would not find it", () => {
    const result = move(
      permitForm,
      placeOf(permitForm, "isResident"),
      `${placeOf(permitForm, "vehicles")}.components`,
      0,
    );
    expect(result).toMatchObject({
      refusal: { reason: "breaks", faults: [{ code: "unknown_reference", detail: "isResident" }] },
    });
  });

  it("a change with a pattern that does not work is refused and says which", () => {
    const place = placeOf(permitForm, "street");
    const street = componentAt(permitForm, place) as Component & { type: "textfield" };
    expect(change(permitForm, place, { ...street, validate: { pattern: "(" } })).toMatchObject({
      refusal: { reason: "breaks", faults: [{ code: "bad_pattern" }] },
    });
  });
});

describe("one step up or down", () => {
  it("changes places with the neighbour and stops at the ends", () => {
    expect(keysOf(form(moveBy(permitForm, "components.0.components.0", 1)), "components.0.components")).toEqual([
      "email",
      "givenName",
      "residence",
    ]);
    expect(keysOf(form(moveBy(permitForm, "components.0.components.2", -1)), "components.0.components")).toEqual([
      "givenName",
      "residence",
      "email",
    ]);
    expect(form(moveBy(permitForm, "components.0.components.0", -1))).toEqual(permitForm);
    expect(form(moveBy(permitForm, "components.0.components.2", 1))).toEqual(permitForm);
  });

  it("puts no question inside what is shown only by its answer, however deep, and into what is not", () => {
    const asked = onePage(
      {
        type: "radio",
        key: "capacity",
        label: "Per chi?",
        values: [
          { label: "Per me", value: "own" },
          { label: "Per altri", value: "other" },
        ],
      },
      {
        type: "fieldset",
        key: "represented",
        legend: "L'altra persona",
        conditional: { show: true, when: "capacity", eq: "other" },
        components: [{ type: "well", key: "names", components: [{ type: "textfield", key: "name", label: "Nome" }] }],
      },
      {
        type: "fieldset",
        key: "reasons",
        legend: "Motivi",
        components: [{ type: "textfield", key: "reason", label: "Motivo" }],
      },
    );
    for (const inside of ["components.0.components.1.components", "components.0.components.1.components.0.components"])
      expect(move(asked, "components.0.components.0", inside, 0)).toMatchObject({
        refusal: { reason: "asks_for_itself" },
      });
    expect(move(asked, "components.0.components.2", "components.0.components.1.components", 0)).toMatchObject({
      ok: true,
    });
    const represented = componentAt(asked, "components.0.components.1");
    const byItsName: Component = {
      ...(represented as Component),
      conditional: { show: true, when: "name", eq: "Anna" },
    };
    expect(change(asked, "components.0.components.1", byItsName)).toMatchObject({
      refusal: { reason: "asks_for_itself" },
    });
    expect(move(asked, "components.0.components.0", "components.0.components.2.components", 0)).toMatchObject({
      ok: true,
    });
  });

  it("leaves pages on the outside", () => {
    expect(move(permitForm, "components.0.components.0", "components", 0)).toMatchObject({
      refusal: { reason: "only_pages" },
    });
    expect(move(permitForm, "components.0", "components.0.components", 0)).toMatchObject({
      refusal: { reason: "into_itself" },
    });
    expect(remove(onePage(plainQuestion), "components.0")).toMatchObject({ refusal: { reason: "last_page" } });
  });
});
