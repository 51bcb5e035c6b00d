// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../../testing/alive.tsx";
import { useRowKeys } from "./regole/use-row-keys.ts";
import { wholeSheet } from "./scheda/sheets.testing.ts";
import { useDraftPart } from "./use-draft-part.ts";

const titled = (it: string) => ({ ...wholeSheet, title: { it } });
type Part = ReturnType<typeof useDraftPart<"sheet">>;
let part: Part;
const Editor = ({
  slug,
  title,
  revision,
  tell,
}: {
  readonly slug: string;
  readonly title: string;
  readonly revision: number;
  readonly tell: (now: Part) => void;
}) => {
  const now = useDraftPart(slug, "sheet", { content: titled(title), revision });
  tell(now);
  return <p role="status">{now.state.kind}</p>;
};
const tell = (now: Part) => {
  part = now;
};
const open = (slug: string, title: string, revision: number) =>
  alive(<Editor slug={slug} title={title} revision={revision} tell={tell} />, {
    procedures: {
      "services.saveDraft": ({ revision: sent }: { revision: number }) => ({
        isSaved: true,
        revision: sent + 1,
        updatedAt: "2026-11-26T08:00:00Z",
      }),
    },
  });
const becomes = (kind: string) => waitFor(() => expect(screen.getByRole("status").textContent).toBe(kind));
const write = (title: string, isWhole?: boolean) => act(async () => part.change(titled(title), isWhole));
const titles = () =>
  (askedOf("services.saveDraft") as { content: { title: { it: string } } }[]).map(({ content }) => content.title.it);
const wouldAsk = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

describe("a part of a draft", () => {
  test("saves itself after a change, with the name of the part and the revision it was read with", async () => {
    open("uno", "Prima", 3);
    await write("Seconda");
    await becomes("saved");
    expect(askedOf("services.saveDraft")).toEqual([
      { slug: "uno", part: "sheet", revision: 3, content: titled("Seconda") },
    ]);
  });

  test("shown again from the browser's memory begins with what was saved, not with what the page was made with", async () => {
    const { unmount } = open("due", "Prima", 3);
    await write("Seconda");
    await becomes("saved");
    unmount();
    open("due", "Prima", 3);
    expect(part.content.title.it).toBe("Seconda");
    await write("Terza");
    await becomes("saved");
    expect(askedOf("services.saveDraft")).toMatchObject([{ revision: 4 }]);
  });

  test("that a colleague saved later begins with theirs", async () => {
    const { unmount } = open("tre", "Prima", 3);
    await write("Seconda");
    await becomes("saved");
    unmount();
    open("tre", "Di un collega", 9);
    expect(part.content.title.it).toBe("Di un collega");
  });

  test("of another service is another one", async () => {
    const { unmount } = open("quattro", "Prima", 3);
    await write("Seconda");
    await becomes("saved");
    unmount();
    open("cinque", "Prima", 3);
    expect(part.content.title.it).toBe("Prima");
  });

  test("not whole stays on the page: nothing is sent, and the tab asks before it closes over it", async () => {
    open("sei", "Prima", 3);
    await write("", false);
    await becomes("incomplete");
    expect([part.content.title.it, wouldAsk()]).toEqual(["", true]);
    await write("Intera");
    await becomes("saved");
    expect([titles(), wouldAsk()]).toEqual([["Intera"], false]);
  });

  test("is saved at once by whoever goes to another page", async () => {
    const { unmount } = open("sette", "Prima", 3);
    await write("Seconda");
    unmount();
    await waitFor(() => expect(titles()).toEqual(["Seconda"]));
  });
});

describe("names for rows that have none", () => {
  let rows: ReturnType<typeof useRowKeys>;
  let resize: (count: number) => void;
  const Rows = ({ tell: told }: { readonly tell: (now: typeof rows, set: typeof resize) => void }) => {
    const [count, setCount] = useState(3);
    told(useRowKeys(count), setCount);
    return null;
  };
  const start = () =>
    alive(
      <Rows
        tell={(now, set) => {
          rows = now;
          resize = set;
        }}
      />,
    );

  test("stay with their rows when one in the middle goes, and a new one is nobody's", async () => {
    start();
    const [first, second, third] = rows.keys;
    await act(async () => {
      rows.remove(1);
      resize(2);
    });
    expect(rows.keys).toEqual([first, third]);
    await act(async () => resize(3));
    expect(rows.keys.slice(0, 2)).toEqual([first, third]);
    expect([first, third]).not.toContain(rows.keys[2]);
    expect(second).toBeDefined();
  });

  test.each([0, 1, 2, 5, 20])("are always as many as the rows, and all different: %d", async (count) => {
    start();
    await act(async () => resize(count));
    expect(rows.keys).toHaveLength(count);
    expect(new Set(rows.keys).size).toBe(count);
  });
});
