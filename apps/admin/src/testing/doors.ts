import type { StaffRole } from "@sportello/domain/access/actor";

/** What a route gets beside the request. */
export const at = <Params>(params: Params): { params: Promise<Params> } => ({ params: Promise.resolve(params) });

/** Who knocks at a door of the app: nobody, somebody whose session is over, or a member of staff with a role. */
export const stranger = { actor: { kind: "anonymous" }, session: null, isSessionOver: false };
export const expired = { ...stranger, isSessionOver: true };
export const member = (role: StaffRole) => ({
  actor: { kind: "staff", role, id: "me", officeIds: [] },
  session: { kind: "staff", id: "s" },
  isSessionOver: false,
});

/** As a browser asks for a page or a file that is clicked on, for what a frame shows, and as a program asks. */
export const accepts = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
export const person = { accept: accepts, "sec-fetch-dest": "document" };
export const frame = { accept: accepts, "sec-fetch-dest": "iframe" };
export const program = { accept: "application/json" };

export const asked = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}): Request =>
  new Request(`https://desk.bugliano.example${path}`, { ...init, headers });

/** Where an answer sends the browser; it must be told to look (303), never to post again. */
export const sentTo = (answer: Response): URL => {
  if (answer.status !== 303) throw new Error(`answered ${answer.status} and sent nowhere`);
  const to = answer.headers.get("location") ?? "";
  if (!/^\/(?!\/)/.test(to)) throw new Error(`sent to ${to}, which is not of this site`);
  return new URL(to, "https://desk.bugliano.example");
};
