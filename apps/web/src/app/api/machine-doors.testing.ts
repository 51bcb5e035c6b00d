import { NextRequest } from "next/server";
import { bugliano } from "../../testing/examples.ts";

/** Who asks at the doors of the machines, how, and what a problem says. */

export const id = "0197a000-0000-7000-8000-00000000000a";
export const citizen = { tenant: bugliano, actor: { kind: "citizen" }, session: { kind: "citizen", id: "s-1" } };
export const stranger = { tenant: bugliano, actor: { kind: "anonymous" }, session: null, isSessionOver: false };
export const get = (path: string, headers: Record<string, string> = {}) =>
  new NextRequest(`https://servizi.bugliano.example${path}`, { headers });
export const told = async (answer: Response) => ({
  ...((await answer.json()) as { code: string; message: string }),
  status: answer.status,
  type: answer.headers.get("Content-Type"),
});
