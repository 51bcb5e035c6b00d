import { describe, expect, test } from "vitest";
import { carryOut, type FormCommand, readCommand } from "./form-command.ts";
import { upload } from "./testing/permit-form.ts";

const places = { rows: ["cars", "people.0.phones"], files: ["licence", "cars.0.paper"] };
const read = (name: string, value: string) => {
  const posted = new FormData();
  posted.append(name, value);
  return readCommand(posted, places);
};

describe("the button that was pressed", () => {
  test.each<[string, string, FormCommand | null]>([
    ["_add", "cars", { kind: "add", path: "cars" }],
    ["_add", "people.0.phones", { kind: "add", path: "people.0.phones" }],
    ["_remove", "cars.0", { kind: "remove", path: "cars", row: 0 }],
    ["_remove", "cars.199", { kind: "remove", path: "cars", row: 199 }],
    ["_remove", "people.0.phones.2", { kind: "remove", path: "people.0.phones", row: 2 }],
    ["_detach", `licence:${upload}`, { kind: "detach", path: "licence", uploadId: upload }],
    ["_detach", `cars.0.paper:${upload}`, { kind: "detach", path: "cars.0.paper", uploadId: upload }],
    ["_add", "status", null],
    ["_add", "cars.0", null],
    ["_add", "", null],
    ["_remove", "cars", null],
    ["_remove", "cars.-1", null],
    ["_remove", "cars.1e3", null],
    ["_remove", "cars.1000", null],
    ["_remove", "__proto__.0", null],
    ["_detach", "licence", null],
    ["_detach", "licence:1", null],
    ["_detach", `other:${upload}`, null],
    ["_detach", `cars:${upload}`, null],
  ])("%s of «%s» is %j", (name, value, command) => {
    expect(read(name, value)).toEqual(command);
  });

  test("is none where a file was sent under its name", () => {
    const posted = new FormData();
    posted.append("_add", new File(["x"], "cars"));
    expect(readCommand(posted, places)).toBeNull();
  });
});

describe("the answers after it", () => {
  const answers = { cars: [{ plate: "A" }, { plate: "B" }], licence: [upload, "2"], people: [{ phones: [{ n: 1 }] }] };

  test.each<[string, FormCommand | null, object]>([
    ["as they were without one", null, answers],
    ["with a row more at the end", { kind: "add", path: "cars" }, { cars: [{ plate: "A" }, { plate: "B" }, {}] }],
    ["with a first row", { kind: "add", path: "bikes" }, { bikes: [{}] }],
    ["with a row more in a row", { kind: "add", path: "people.0.phones" }, { people: [{ phones: [{ n: 1 }, {}] }] }],
    ["without the row it stood in", { kind: "remove", path: "cars", row: 0 }, { cars: [{ plate: "B" }] }],
    ["as they were where the row is gone already", { kind: "remove", path: "cars", row: 7 }, { cars: answers.cars }],
    [
      "without the last row of a row",
      { kind: "remove", path: "people.0.phones", row: 0 },
      { people: [{ phones: undefined }] },
    ],
    ["without the file", { kind: "detach", path: "licence", uploadId: upload }, { licence: ["2"] }],
    [
      "as they were where the file is gone already",
      { kind: "detach", path: "licence", uploadId: "3" },
      { licence: [upload, "2"] },
    ],
    ["as they were where nothing ever was", { kind: "remove", path: "bikes", row: 0 }, answers],
  ])("%s", (_what, command, after) => {
    expect(carryOut(command, answers)).toEqual({ ...answers, ...after });
  });

  test("what was there is not changed under whoever holds it", () => {
    const before = structuredClone(answers);
    carryOut({ kind: "remove", path: "cars", row: 0 }, answers);
    carryOut({ kind: "add", path: "people.0.phones" }, answers);
    expect(answers).toEqual(before);
  });
});
