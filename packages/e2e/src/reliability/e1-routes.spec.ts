import { expect, test } from "@playwright/test";
import { onHost, places } from "../support/places.ts";
import { figure } from "./figure.ts";
import { type Answer, ask } from "./http/ask.ts";
import { citizenCookie } from "./http/sign-in.ts";
import { missingThings, ownersThings, stateOf } from "./owners-things.ts";
import { type Door, type Ids, knock, seen } from "./routes/door.ts";
import { routesOf } from "./routes/list-routes.ts";
import { webDoors } from "./routes/web-doors.ts";
import { newestCitizen, openDatabase, tenantIdAt } from "./surroundings.ts";

const doors = Object.entries(webDoors);
const ofCitizens = doors.filter(([, door]) => door.for === "citizen");
const aboutOne = doors.filter(([, { isAboutOne }]) => isAboutOne);
const montefiore = onHost(places.web, "montefiore.localhost");

test.setTimeout(180_000);

test("every door of the citizens' site is in the matrix", () => {
  expect(Object.keys(webDoors).toSorted()).toEqual(routesOf("web"));
});

test("who is not signed in is sent to sign in at every door of a citizen", async () => {
  const wrong: string[] = [];
  for (const [route, door] of ofCitizens) {
    const answer = await arrive(places.web, await knock(places.web, [route, door], missingThings()));
    if (!answer.isSignIn) wrong.push(`${route} answered ${answer.told}`);
  }
  figure("E1", `citizens' site, not signed in: ${ofCitizens.length} doors, ${wrong.length} open`);
  expect(wrong).toEqual([]);
});

test("another citizen's things are, at every door, things that never were", async () => {
  const db = openDatabase();
  try {
    const tenantId = await tenantIdAt(db, places.web);
    const owner = await citizenCookie(places.web, "luca-conti");
    const ids = await ownersThings(db, { tenantId, personId: await newestCitizen(db, tenantId) });
    const before = await stateOf(db, tenantId, ids);
    const strangers = [
      { name: "another citizen", site: places.web, cookie: await citizenCookie(places.web, "amina-diallo") },
      {
        name: "a citizen of another municipality",
        site: montefiore,
        cookie: await citizenCookie(montefiore, "karl-gruber"),
      },
      {
        name: "the owner, at another municipality",
        site: montefiore,
        cookie: await citizenCookie(montefiore, "luca-conti"),
      },
      { name: "the owner's session, shown to another municipality", site: montefiore, cookie: owner },
    ];
    const told: string[] = [];
    const foreign = new Map<string, string>();
    for (const { name, site, cookie } of strangers) {
      for (const entry of aboutOne) {
        const missing = missingThings();
        const [answer, nothing] = [await knock(site, entry, ids, cookie), await knock(site, entry, missing, cookie)];
        foreign.set(entry[0], seen(answer, ids));
        if (seen(answer, ids) !== seen(nothing, missing))
          told.push(`${entry[0]} tells ${name}: ${answer.status}, of nothing ${nothing.status}`);
        if (answer.status < 300 || (entry[0].startsWith("GET") && cookie !== owner && answer.status !== 404))
          told.push(`${entry[0]} answers ${name} ${answer.status}`);
      }
    }
    figure(
      "E1",
      `citizens' site, foreign ids: ${strangers.length * aboutOne.length} questions at ${aboutOne.length} doors, ${told.length} told more than of nothing`,
    );
    expect(told).toEqual([]);
    expect(await stateOf(db, tenantId, ids)).toBe(before);

    // The same questions are answered to the owner: the ids were real and the doors do open.
    const closed = await Promise.all(
      aboutOne.filter(([route]) => route.startsWith("GET")).map((entry) => ownersAnswer(entry, ids, owner)),
    );
    for (const entry of aboutOne.filter(([route]) => route.startsWith("POST")))
      closed.push(await ownersAnswer(entry, ids, owner, foreign.get(entry[0])));
    expect(closed.filter((line) => line !== null)).toEqual([]);
    expect(await stateOf(db, tenantId, ids)).not.toBe(before);
  } finally {
    await db.close();
  }
});

/** What is wrong with what the owner was told, null when nothing is. */
const ownersAnswer = async (
  entry: readonly [string, Door],
  ids: Ids,
  cookie: string,
  foreign?: string,
): Promise<string | null> => {
  const [route, { isSilent }] = entry;
  const answer = await knock(places.web, entry, ids, cookie);
  const isOpen = answer.status < 400 && !isSignIn(answer);
  if (route.startsWith("GET")) return isOpen ? null : `${route} answers its owner ${answer.status}`;
  return isSilent || seen(answer, ids) !== foreign
    ? null
    : `${route} tells its owner no more than a stranger: ${answer.status} ${answer.headers.location ?? ""}`;
};

const isSignIn = ({ status, headers }: Answer): boolean =>
  status >= 300 && status < 400 && /^(https?:\/\/[^/]+)?\/accesso/.test(headers.location ?? "");

/** Follows where a browser would go; 401 with its page or problem is an invitation to sign in, too. */
const arrive = async (site: string, answer: Answer): Promise<{ isSignIn: boolean; told: string }> => {
  if (isSignIn(answer) || answer.status === 401) return { isSignIn: true, told: "" };
  if (answer.headers.location === undefined) return { isSignIn: false, told: String(answer.status) };
  return arrive(site, await ask(new URL(answer.headers.location, site)));
};
