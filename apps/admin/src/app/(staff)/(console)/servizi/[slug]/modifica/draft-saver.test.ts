import { expect, test, vi } from "vitest";
import { createSaver, type SaveState } from "./draft-saver.ts";

type Answer =
  | { isSaved: true; revision: number; updatedAt: string }
  | { isSaved: false; faults: { path: string; code: "html" }[] };
const refusal = (code: string) => Object.assign(new Error(code), { data: { refusal: { code, params: {} } } });

const saverWith = (save: (content: string, revision: number) => Promise<Answer>) => {
  const states: SaveState[] = [];
  const asked: [string, number][] = [];
  const saver = createSaver<string>({
    revision: 1,
    pauseMs: 60_000,
    onState: (state) => states.push(state),
    onSaved: () => undefined,
    save: (content, revision) => {
      asked.push([content, revision]);
      return save(content, revision);
    },
  });
  return { saver, asked, last: () => states.at(-1) };
};
const fine = (_content: string, revision: number): Promise<Answer> =>
  Promise.resolve({ isSaved: true, revision: revision + 1, updatedAt: `at ${revision}` });

test("many changes in a row are saved once, the last of them", async () => {
  const { saver, asked, last } = saverWith(fine);
  for (const text of ["a", "ab", "abc"]) saver.change(text);
  expect(saver.isDirty()).toBe(true);
  await saver.flush();
  expect([asked, last(), saver.isDirty()]).toEqual([[["abc", 1]], { kind: "saved", at: "at 1" }, false]);
});

test("what is typed while a saving is under way follows with the new revision", async () => {
  const { saver, asked } = saverWith(async (content, revision) => {
    if (content === "one") saver.change("two");
    return fine(content, revision);
  });
  saver.change("one");
  await saver.flush();
  expect(asked).toEqual([
    ["one", 1],
    ["two", 2],
  ]);
});

test.each(["changed_meanwhile", "not_found"])(
  "after %s nothing is sent again: a colleague's change is not overwritten",
  async (code) => {
    const { saver, asked, last } = saverWith(() => Promise.reject(refusal(code)));
    saver.change("mine");
    await saver.flush();
    await saver.flush();
    expect([asked.length, last(), saver.isDirty()]).toEqual([1, { kind: "overtaken" }, false]);
    saver.change("more of mine");
    saver.hold();
    await saver.flush();
    expect([asked.length, last(), saver.isDirty()]).toEqual([1, { kind: "overtaken" }, false]);
  },
);

test("what the network lost is kept and saved at the next try", async () => {
  const answers = vi.fn().mockRejectedValueOnce(new TypeError("Failed to fetch")).mockImplementation(fine);
  const { saver, asked, last } = saverWith(answers);
  saver.change("mine");
  await saver.flush();
  expect([last(), saver.isDirty()]).toEqual([{ kind: "failed", failure: { kind: "unanswered" } }, true]);
  await saver.flush();
  expect([asked, last()]).toEqual([
    [
      ["mine", 1],
      ["mine", 1],
    ],
    { kind: "saved", at: "at 1" },
  ]);
});

test("what may not be kept is said with its place, what is not whole is not sent", async () => {
  const { saver, asked, last } = saverWith(() =>
    Promise.resolve({ isSaved: false, faults: [{ path: "components.0", code: "html" }] }),
  );
  saver.change("<b>");
  await saver.flush();
  expect([last(), saver.isDirty()]).toEqual([
    { kind: "refused", faults: [{ path: "components.0", code: "html" }] },
    true,
  ]);
  saver.change("x");
  saver.hold();
  await saver.flush();
  expect([asked.length, last(), saver.isDirty()]).toEqual([1, { kind: "incomplete" }, true]);
});

test("what was refused and then written otherwise is kept; thrown away it asks nobody to stay", async () => {
  const { saver, last } = saverWith((content, revision) =>
    content === "<b>"
      ? Promise.resolve({ isSaved: false, faults: [{ path: "a", code: "html" }] })
      : fine(content, revision),
  );
  saver.change("<b>");
  await saver.flush();
  saver.change("b");
  await saver.flush();
  expect([last(), saver.isDirty()]).toEqual([{ kind: "saved", at: "at 1" }, false]);
  saver.change("<b>");
  await saver.flush();
  saver.drop();
  expect(saver.isDirty()).toBe(false);
});

test("what is not whole and was typed while a saving was under way is not called saved", async () => {
  const { saver, last } = saverWith(async (content, revision) => {
    saver.hold();
    return fine(content, revision);
  });
  saver.change("whole");
  await saver.flush();
  expect([last(), saver.isDirty()]).toEqual([{ kind: "incomplete" }, true]);
});
