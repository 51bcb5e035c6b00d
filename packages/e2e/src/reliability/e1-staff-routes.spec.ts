import { expect, test } from "@playwright/test";
import { hasPermission, type Permission } from "@sportello/domain/access/permissions";
import { onHost, places } from "../support/places.ts";
import { freshCode, staff, staffPassword } from "../support/staff.ts";
import { figure } from "./figure.ts";
import type { Answer } from "./http/ask.ts";
import { citizenCookie, staffCookie } from "./http/sign-in.ts";
import { missingThings, ownersThings, stateOf } from "./owners-things.ts";
import { adminDoors } from "./routes/admin-doors.ts";
import { type Door, knock, seen } from "./routes/door.ts";
import { routesOf } from "./routes/list-routes.ts";
import { newestCitizen, openDatabase, tenantIdAt } from "./surroundings.ts";

const doors = Object.entries(adminDoors);
const behind = doors.filter(([, door]) => door.for !== "everybody");
const montefiore = onHost(places.admin, "montefiore.localhost");
const colleagues = [
  { role: "operator", email: staff.operator, isOfOffice: true },
  { role: "operator", email: staff.secretary, isOfOffice: false },
  { role: "manager", email: staff.manager, isOfOffice: true },
  { role: "reader", email: staff.reader, isOfOffice: false },
  { role: "administrator", email: staff.administrator, isOfOffice: false },
] as const;

test.setTimeout(240_000);

test("every door of the staff's app is in the matrix", () => {
  expect(Object.keys(adminDoors).toSorted()).toEqual(routesOf("admin"));
});

test("who is no member of staff is sent to sign in at every door", async () => {
  const citizen = await citizenCookie(places.web, "luca-conti");
  const wrong: string[] = [];
  for (const cookie of ["", citizen]) {
    for (const entry of behind) {
      const answer = await knock(places.admin, entry, missingThings(), cookie);
      if (!isSignIn(answer)) wrong.push(`${entry[0]} answered ${answer.status} to ${cookie ? "a citizen" : "nobody"}`);
    }
  }
  figure(
    "E1",
    `staff's app, not signed in or a citizen: ${2 * behind.length} questions at ${behind.length} doors, ${wrong.length} open`,
  );
  expect(wrong).toEqual([]);
});

test("each role opens its own doors only, and what is of another office or municipality stays hidden", async () => {
  const db = openDatabase();
  try {
    const tenantId = await tenantIdAt(db, places.admin);
    await citizenCookie(places.web, "luca-conti");
    const ids = await ownersThings(db, { tenantId, personId: await newestCitizen(db, tenantId) });
    const before = await stateOf(db, tenantId, ids);
    const wrong: string[] = [];
    let questions = 0;
    const strangers = colleagues.filter(({ isOfOffice }) => !isOfOffice).map((one) => ({ ...one, site: places.admin }));
    const elsewhere = {
      role: "manager",
      email: "eva.hofer@comune.montefiore.bz.it",
      isOfOffice: false,
      site: montefiore,
    } as const;
    const own = colleagues.filter(({ isOfOffice }) => isOfOffice).map((one) => ({ ...one, site: places.admin }));
    // Strangers first: the others' answers change the application.
    for (const { role, email, isOfOffice, site } of [...strangers, elsewhere, ...own]) {
      const cookie = await staffCookie(site, { email, password: staffPassword, totp: await freshCode(email) });
      const tryDoor = async (entry: (typeof behind)[number]): Promise<void> => {
        questions += 1;
        const missing = missingThings();
        const [answer, nothing] = [await knock(site, entry, ids, cookie), await knock(site, entry, missing, cookie)];
        const isSame = seen(answer, ids) === seen(nothing, missing);
        const isOfTown = entry[1].townWith !== undefined && hasPermission(role, entry[1].townWith);
        const isOurs = isOfOffice || (isOfTown && site === places.admin);
        const fault = faultOf(entry, {
          answer,
          isSame,
          isAllowed: isOfTown || isAllowed(role, entry[1].for),
          isOfOffice: isOurs,
        });
        if (fault) wrong.push(`${entry[0]} ${fault} for ${email}: ${answer.status}, of nothing ${nothing.status}`);
      };
      // Who changes nothing may knock at several doors at once.
      const waiting = [...behind];
      const walk = async (): Promise<void> => {
        for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) await tryDoor(entry);
      };
      await Promise.all(Array.from({ length: isOfOffice ? 1 : 3 }, walk));
      if (!isOfOffice) expect(await stateOf(db, tenantId, ids)).toBe(before);
    }
    figure(
      "E1",
      `staff's app, five roles and another municipality: ${questions} questions at ${behind.length} doors, ${wrong.length} wrong`,
    );
    expect(wrong).toEqual([]);
    expect(await stateOf(db, tenantId, ids)).not.toBe(before);
  } finally {
    await db.close();
  }
});

type Heard = {
  readonly answer: Answer;
  readonly isSame: boolean;
  readonly isAllowed: boolean;
  readonly isOfOffice: boolean;
};

/** What is wrong with the answer, null when nothing is. */
const faultOf = (
  [route, { isAboutOne = false, refusedWith }]: readonly [string, Door],
  { answer, isSame, isAllowed, isOfOffice }: Heard,
): string | null => {
  const isOpen = answer.status < 300;
  const isHidden = !isOpen && (isSame || isNoOfOffice(route, answer));
  if (!isAllowed) return isHidden ? null : "opens without the permission";
  if (!isAboutOne)
    return isOpen || answer.status === refusedWith || (answer.status === 404 && isSame) || route === "GET /"
      ? null
      : "is broken";
  if (!isOfOffice) return isHidden ? null : "tells more than of nothing";
  // What an operator may post to an application depends on more than the office: who has it in charge.
  return isOpen || (route.startsWith("POST") && !isSame) ? null : "is closed";
};

/** The doors for programs tell a colleague that it is not theirs to see: one word, nothing of what is behind it. */
const isNoOfOffice = (route: string, { status, body }: Answer): boolean =>
  route.includes(" /api/") &&
  status === 403 &&
  /"(?:code|message)":"(?:other_office|not_allowed)"/.test(body.toString()) &&
  body.length < 400;

const isAllowed = (role: Parameters<typeof hasPermission>[0], permission: Door["for"]): boolean =>
  permission === "staff" ||
  (permission !== "everybody" && permission !== "citizen" && hasPermission(role, permission satisfies Permission));

const isSignIn = ({ status, headers }: Answer): boolean =>
  status === 401 || (status >= 300 && status < 400 && /^(https?:\/\/[^/]+)?\/accesso/.test(headers.location ?? ""));
