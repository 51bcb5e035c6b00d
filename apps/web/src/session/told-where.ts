/**
 * For a page that posts its form by itself (`Accept: application/json`): `{ to }`, where to go on, instead of being sent there; cookies and
 * all else stay. Every other browser is sent there by the answer as it is.
 */
export const toldWhere = (request: Request, answer: Response): Response => {
  const to = answer.headers.get("location");
  if (to === null || request.headers.get("accept") !== "application/json") return answer;
  const headers = new Headers(answer.headers);
  headers.delete("location");
  headers.set("content-type", "application/json");
  return new Response(JSON.stringify({ to }), { headers });
};
