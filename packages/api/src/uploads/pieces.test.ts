import { createHash, randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { drawFrom } from "../catalogue/examples/draw.ts";
import type { ApplicantContext } from "../context.ts";
import { findDraft } from "../drafts/find.ts";
import { startDraft } from "../drafts/start.ts";
import { forgetPieces } from "../sweeps/forget-pieces.ts";
import { makeOpenService } from "../testing/open-service.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { addPiece } from "./add-piece.ts";
import { addUpload } from "./add-upload.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const draw = drawFrom(7);
let town: Town;
let citizen: ApplicantContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  await makeOpenService(runtime, town);
  citizen = await town.citizen();
});

const head = new TextEncoder().encode("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
const pdf = (size: number): Uint8Array => {
  const bytes = new Uint8Array(size).fill(32);
  bytes.set(head);
  return bytes;
};
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const begin = async () => (await startDraft(citizen, { slug: "open", fresh: true, locale: "it" })).id;

type Piece = { readonly from: number; readonly bytes: Uint8Array };
const cut = (bytes: Uint8Array, size: number): Piece[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => ({
    from: index * size,
    bytes: bytes.slice(index * size, (index + 1) * size),
  }));

const sender = (applicationId: string, bytes: Uint8Array, key = randomUUID()) => ({
  key,
  send: ({ from, bytes: piece }: Piece, ctx = citizen) =>
    addPiece(ctx, { applicationId, field: "foto", name: "scansione.pdf", key, from, size: bytes.length, bytes: piece }),
});

const countPieces = () => citizen.inTenant((tx) => tx.uploadPiece.count());

describe("a file that comes in pieces", () => {
  test("is whole when the last one is there, whatever order and repetition the network makes of them", async () => {
    for (let time = 0; time < 10; time += 1) {
      const id = await begin();
      const bytes = pdf(draw.whole(50_000, 400_000));
      const pieces = cut(bytes, draw.whole(20_000, 90_000));
      const { key, send } = sender(id, bytes);
      const order = [...pieces, ...pieces.slice(0, 2)].toSorted(() => draw.whole(0, 1) - 0.5);
      const answers = [];
      for (const piece of order) answers.push(await send(piece));
      const [upload] = answers.filter((answer) => answer !== null);
      expect(upload).toMatchObject({ id: key, size: bytes.length, sha256: sha256(bytes) });
      const row = await citizen.inTenant((tx) => tx.upload.findUniqueOrThrow({ where: { id: key } }));
      expect(sha256(await runtime.files.get(row.storageKey))).toBe(sha256(bytes));
      expect((await findDraft(citizen, { id })).answers).toEqual({
        ...(await findDraft(citizen, { id })).answers,
        foto: [key],
      });
    }
    expect(await countPieces()).toBe(0);
  });

  test("is one file when its pieces come at the same instant", async () => {
    const id = await begin();
    const bytes = pdf(300_000);
    const { key, send } = sender(id, bytes);
    const answers = await Promise.all(cut(bytes, 60_000).map((piece) => send(piece)));
    expect(answers.filter((answer) => answer !== null).map((upload) => upload?.id)).toContain(key);
    expect(await citizen.inTenant((tx) => tx.upload.count({ where: { applicationId: id } }))).toBe(1);
  });

  test("is answered the same when the last piece comes again", async () => {
    const bytes = pdf(100_000);
    const { send } = sender(await begin(), bytes);
    const pieces = cut(bytes, 60_000);
    await send(pieces[0] as Piece);
    const first = await send(pieces[1] as Piece);
    expect(await send(pieces[1] as Piece)).toEqual(first);
  });

  test("is judged whole, by its content", async () => {
    const bytes = new Uint8Array(100_000).fill(7);
    bytes.set(new TextEncoder().encode("MZ"));
    const { send } = sender(await begin(), bytes);
    const [one, two] = cut(bytes, 60_000);
    expect(await send(one as Piece)).toBeNull();
    await expect(send(two as Piece)).rejects.toMatchObject({ code: "file_type_refused" });
    expect(await countPieces()).toBe(0);
  });

  test.each([
    ["too large by what it says", { size: 26 * 1024 * 1024 }, "file_too_large"],
    ["a piece beyond the end", { from: 90_000 }, "invalid_input"],
    ["an empty piece", { bytes: new Uint8Array() }, "invalid_input"],
    ["a question that is none", { field: "motivo" }, "unknown_field"],
  ])("is refused: %s", async (_name, wrong, code) => {
    const piece = {
      applicationId: await begin(),
      field: "foto",
      name: "a.pdf",
      key: randomUUID(),
      from: 0,
      size: 100_000,
      bytes: new Uint8Array(50_000),
      ...wrong,
    };
    await expect(addPiece(citizen, piece)).rejects.toMatchObject({ code });
  });

  test("is taken for one's own draft only", async () => {
    const bytes = pdf(100_000);
    const { send } = sender(await begin(), bytes);
    await expect(send({ from: 0, bytes: bytes.slice(0, 60_000) }, await town.citizen())).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("is forgotten a day after its last piece did not come", async () => {
    const bytes = pdf(100_000);
    await sender(await begin(), bytes).send({ from: 0, bytes: bytes.slice(0, 60_000) });
    expect(await forgetPieces(await asJob({ runtime, tenant: citizen.tenant }))).toEqual({ deleted: 0 });
    runtime.clock.pass(25 * 3_600_000);
    expect(await forgetPieces(await asJob({ runtime, tenant: citizen.tenant }))).toEqual({ deleted: 1 });
  });
});

test("a file sent whole twice with the same key is one file", async () => {
  const id = await begin();
  const key = randomUUID();
  const file = { id: key, applicationId: id, field: "foto", name: "foto.pdf", bytes: pdf(1_000) };
  const both = await Promise.all([addUpload(citizen, file), addUpload(citizen, file)]);
  expect(both.map((upload) => upload.id)).toEqual([key, key]);
  expect(await citizen.inTenant((tx) => tx.upload.count({ where: { applicationId: id } }))).toBe(1);
});
