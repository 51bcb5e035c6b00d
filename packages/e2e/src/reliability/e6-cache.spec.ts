import { expect, test } from "@playwright/test";
import { places } from "../support/places.ts";
import { freshCode, staff, staffPassword } from "../support/staff.ts";
import { openSharedCache } from "./cache/shared-cache.ts";
import { figure } from "./figure.ts";
import { type Answer, ask } from "./http/ask.ts";
import { citizenCookie, staffCookie } from "./http/sign-in.ts";
import { ownersThings } from "./owners-things.ts";
import { adminDoors } from "./routes/admin-doors.ts";
import { type Doors, type Ids, knock } from "./routes/door.ts";
import { webDoors } from "./routes/web-doors.ts";
import { newestCitizen, openDatabase, tenantIdAt } from "./surroundings.ts";

/** What is the same for everybody and says so in its address. */
const impersonal = ["GET /tema.css", "GET /robots.txt", "GET /sitemap.xml"];

test.setTimeout(180_000);

const sites = [
  {
    name: "the citizens' site",
    site: places.web,
    doors: webDoors,
    people: ["luca-conti", "amina-diallo"],
    signIn: citizenCookie,
  },
  {
    name: "the staff's app",
    site: places.admin,
    doors: adminDoors,
    people: [staff.manager, staff.administrator],
    signIn: colleague,
  },
];

for (const { name, site, doors, people, signIn } of sites) {
  test(`no page of ${name} made for one person is kept by a cache for another`, async () => {
    const db = openDatabase();
    const cache = await openSharedCache(site);
    try {
      const cookies: string[] = [];
      const tenantId = await tenantIdAt(db, site);
      await citizenCookie(places.web, "luca-conti");
      const ids = await ownersThings(db, { tenantId, personId: await newestCitizen(db, tenantId) });
      for (const person of people) cookies.push(await signIn(site, person));

      const answers = await askEach(cache.site, doors, ids, [...cookies, ...cookies, ""]);
      const hits = answers.filter(({ answer }) => answer.headers["x-cache"] !== "miss");
      const keepable = answers.filter(({ answer }) => !/\bno-store\b/.test(String(answer.headers["cache-control"])));
      const files = await staticFiles(
        cache.site,
        answers.map(({ answer }) => answer),
      );
      figure(
        "E6",
        `${name}: ${answers.length} answers through a shared cache, ${hits.length} hits, ${keepable.length} without no-store; ${files.length} static files, all immutable`,
      );
      expect(hits.map(({ route }) => route)).toEqual([]);
      expect(keepable.map(({ route }) => route)).toEqual([]);
      expect(answers.filter(({ answer }) => answer.status === 200).length).toBeGreaterThan(answers.length / 3);
      expect(files.length).toBeGreaterThan(0);
      for (const { first, again } of files) {
        expect(first.headers["cache-control"]).toMatch(/\bmax-age=31536000\b.*\bimmutable\b/);
        // The proof that this cache does keep what it may.
        expect(again.headers["x-cache"]).toBe("hit");
      }
    } finally {
      await cache.close();
      await db.close();
    }
  });
}

test("what two citizens read at the same address is each one's own", async () => {
  const cache = await openSharedCache(places.web);
  try {
    const people = [
      ["luca-conti", "Luca Conti"],
      ["amina-diallo", "Amina Diallo"],
    ] as const;
    for (const [person, own] of people) {
      const cookie = await citizenCookie(places.web, person);
      const page = (await ask(new URL("/area-personale/profilo", cache.site), { headers: { cookie } })).body.toString();
      expect(people.map(([, name]) => name).filter((name) => page.includes(name))).toEqual([own]);
    }
  } finally {
    await cache.close();
  }
});

async function colleague(site: string, email: string): Promise<string> {
  return staffCookie(site, { email, password: staffPassword, totp: await freshCode(email) });
}

type Asked = { readonly route: string; readonly answer: Answer };

/** Every door that only reads, one person after the other. */
const askEach = async (site: string, doors: Doors, ids: Ids, cookies: readonly string[]): Promise<Asked[]> => {
  const asked: Asked[] = [];
  const reading = Object.entries(doors).filter(([route]) => route.startsWith("GET ") && !impersonal.includes(route));
  for (const [route, door] of reading) {
    for (const cookie of cookies) asked.push({ route, answer: await knock(site, [route, door], ids, cookie) });
  }
  return asked;
};

/** The scripts, styles and fonts that the pages name, each asked for twice. */
const staticFiles = async (site: string, pages: readonly Answer[]): Promise<{ first: Answer; again: Answer }[]> => {
  const paths = new Set(
    pages.flatMap(({ body }) =>
      [...body.toString().matchAll(/"(\/_next\/static\/[^"\\]+)"/g)].map(([, path]) => path ?? ""),
    ),
  );
  const asked = [];
  for (const path of paths)
    asked.push({ first: await ask(new URL(path, site)), again: await ask(new URL(path, site)) });
  return asked;
};
