// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { alive, askedOf } from "../../../../testing/alive.tsx";
import { queued } from "../../../../testing/examples.ts";
import { useQueueNews } from "./use-queue-news.ts";

const items = [queued({ id: "a1" }), queued({ id: "a2" }), queued({ id: "a3" })];
const Probe = () => {
  const { rows, arrived } = useQueueNews(items, { waiting: "office" }, "due", "2026-11-26T08:00:00Z");
  return <output>{JSON.stringify([arrived, ...rows.map(({ id, status, fits }) => `${id} ${status} ${fits}`)])}</output>;
};
const told = (): unknown => JSON.parse(screen.getByRole("status").textContent ?? "");
const before = [0, "a1 registered true", "a2 registered true", "a3 registered true"];

test("rows are as they are now, in the places they had; one that fits no more says so, one that is gone stays", async () => {
  alive(<Probe />, {
    procedures: {
      "queue.news": () => ({
        arrived: 4,
        rows: [
          { ...queued({ id: "a3", status: "in_charge" }), fits: true },
          { ...queued({ id: "a1", status: "accepted" }), fits: false },
        ],
      }),
    },
  });
  await waitFor(() => expect(told()).toEqual([4, "a1 accepted false", "a2 registered true", "a3 in_charge true"]));
});

test("asks for the rows shown and what arrived since, under the same filter", async () => {
  alive(<Probe />, { procedures: { "queue.news": () => ({ arrived: 0, rows: [] }) } });
  await waitFor(() => expect(askedOf("queue.news")).toHaveLength(1));
  expect(askedOf("queue.news")).toEqual([
    { waiting: "office", sort: "due", since: "2026-11-26T08:00:00Z", ids: ["a1", "a2", "a3"] },
  ]);
  expect(told()).toEqual(before);
});

test("no news, or none to be had, leave the list as it was: a list that vanishes helps nobody", async () => {
  alive(<Probe />, {
    procedures: {
      "queue.news": () => {
        throw new Error("network");
      },
    },
  });
  await waitFor(() => expect(askedOf("queue.news").length).toBeGreaterThan(0));
  expect(told()).toEqual(before);
});
