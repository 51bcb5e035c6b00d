import { describe, expect, test } from "vitest";
import { isConnectorRefused } from "../failures.ts";
import { identityOf, nextAuthProvider, OidcOptions } from "./oidc.ts";

const eid = "https://attributes.eid.gov.it/";
const claims = {
  iss: "https://idp.example.it",
  sub: "pairwise-1",
  auth_time: 1_795_428_000,
  acr: "https://www.spid.gov.it/SpidL2",
  given_name: "Mario",
  family_name: "Rossi",
  [`${eid}fiscal_number`]: "TINIT-RSSMRA80A01H501U",
  birthdate: "1980-01-01",
  gender: "male",
  place_of_birth: { locality: "H501", region: "RM" },
  email: "mario.rossi@example.it",
  phone_number: "+393331234567",
  address: {
    street_address: "Via Roma 1",
    locality: "Bugliano",
    region: "PI",
    postal_code: "56043",
    country_code: "IT",
  },
  [`${eid}spid_code`]: "ABCD1234567890",
};

const failureOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe("a person who signs in", () => {
  test("with SPID is known by name, fiscal code without prefix, level and instant", () => {
    expect(identityOf(claims)).toEqual({
      fiscalCode: "RSSMRA80A01H501U",
      givenName: "Mario",
      familyName: "Rossi",
      birthDate: "1980-01-01",
      birthPlace: "H501",
      gender: "M",
      email: "mario.rossi@example.it",
      phone: "+393331234567",
      address: { street: "Via Roma 1", municipality: "Bugliano", province: "PI", postalCode: "56043" },
      protocol: "spid",
      level: "spid2",
      provider: "https://idp.example.it",
      authenticatedAt: new Date(1_795_428_000_000).toISOString(),
    });
  });

  test("with CIE has the level of the card", () => {
    const { [`${eid}spid_code`]: _code, ...withoutSpid } = claims;
    expect(identityOf({ ...withoutSpid, acr: "https://www.spid.gov.it/SpidL3" })).toMatchObject({
      protocol: "cie",
      level: "cie",
    });
  });

  test("through a gateway is known by the scheme, the provider and the birth place it names", () => {
    const gateway = {
      identity_protocol: "spid",
      identity_provider: "Posta ID",
      place_of_birth: { locality: "H501", name: "Roma" },
    };
    expect(identityOf({ ...claims, ...gateway })).toMatchObject({
      protocol: "spid",
      provider: "Posta ID",
      birthPlace: "Roma",
    });
  });

  test.each([
    ["https://www.spid.gov.it/SpidL1", "spid1"],
    ["https://www.spid.gov.it/SpidL3", "spid3"],
    ["http://eidas.europa.eu/LoA/low", "spid1"],
    ["http://eidas.europa.eu/LoA/substantial", "spid2"],
    ["http://eidas.europa.eu/LoA/high", "spid3"],
  ])("at %s has level %s", (acr, level) => {
    expect(identityOf({ ...claims, acr }).level).toBe(level);
  });

  test.each([
    ["only what is necessary", ["birthdate", "gender", "place_of_birth", "email", "phone_number", "address"]],
    ["no address", ["address"]],
  ])("and whose provider releases %s is let in", (_, missing) => {
    const less = Object.fromEntries(Object.entries(claims).filter(([name]) => !missing.includes(name)));
    expect(identityOf(less).fiscalCode).toBe("RSSMRA80A01H501U");
  });

  test.each<[string, object, string]>([
    ["an empty e-mail", { email: "" }, "email"],
    ["an e-mail that is none", { email: "mario" }, "email"],
    ["an empty telephone", { phone_number: "  " }, "phone"],
    ["a gender in another writing", { gender: "M" }, "gender"],
    ["half an address", { address: { street_address: "Via Roma 1" } }, "address"],
    ["an address in one line", { address: "Via Roma 1, Bugliano" }, "address"],
    ["a birth place in words", { place_of_birth: "Roma" }, "birthPlace"],
  ])("and whose provider says %s is let in without it", (_, changes, name) => {
    const identity = identityOf({ ...claims, ...changes });
    expect(identity.fiscalCode).toBe("RSSMRA80A01H501U");
    expect(identity).not.toHaveProperty(name);
  });

  test.each(["RSSMRA80A01H50MM", "TINIT-RSSMRAULALMHRLMD", "tinit-rssmra80a01h501u"])(
    "may have the fiscal code %s",
    (code) => {
      expect(identityOf({ ...claims, [`${eid}fiscal_number`]: code }).fiscalCode).toMatch(/^[A-Z0-9]{16}$/);
    },
  );
});

describe("nobody is let in", () => {
  test.each([
    ["without a fiscal code", "identity_incomplete", { [`${eid}fiscal_number`]: undefined }],
    [
      "with a wrong check character",
      "identity_without_fiscal_code",
      { [`${eid}fiscal_number`]: "TINIT-BNCLRA85T50F205Z" },
    ],
    ["with a German tax number only", "identity_without_fiscal_code", { [`${eid}fiscal_number`]: "TINDE-12345678901" }],
    ["with the number of a firm", "identity_without_fiscal_code", { [`${eid}fiscal_number`]: "TINIT-01199250158" }],
    ["without a name", "identity_incomplete", { given_name: "  " }],
    ["without the instant of the sign-in", "identity_incomplete", { auth_time: undefined }],
    ["without a level", "identity_incomplete", { acr: undefined }],
    ["with a level nobody defined", "identity_level_unknown", { acr: "https://www.spid.gov.it/SpidL9" }],
    ["with a level that is a word of the language", "identity_level_unknown", { acr: "constructor" }],
    ["born on a day that is none", "identity_incomplete", { birthdate: "1980-02-30" }],
    ["of a scheme nobody knows", "identity_incomplete", { identity_protocol: "facebook" }],
  ])("%s", (_, code, changes) => {
    const failure = failureOf(() => identityOf({ ...claims, ...changes }));
    expect(isConnectorRefused(failure) && failure.code).toBe(code);
    expect(String(failure)).not.toMatch(/Rossi|BNCLRA|12345678901/);
  });
});

describe("the provider handed to next-auth", () => {
  const provider = nextAuthProvider(
    OidcOptions.parse({ issuer: "https://idp.example.it/", clientId: "sportello", clientSecret: "molto-segreto" }),
  );
  const idToken = (payload: object) => `x.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.x`;
  const client = (userinfo: Record<string, unknown>) => ({ userinfo: async () => userinfo });

  test("demands PKCE, state and nonce, and asks for level 2 and for attributes by name", () => {
    expect(provider.checks).toEqual(["pkce", "state", "nonce"]);
    expect(provider.wellKnown).toBe("https://idp.example.it/.well-known/openid-configuration");
    expect(provider.authorization.params.acr_values).toBe("https://www.spid.gov.it/SpidL2");
    expect(JSON.parse(provider.authorization.params.claims).userinfo).toHaveProperty([`${eid}fiscal_number`]);
  });

  test("takes the level from the signed token, not from user info", async () => {
    const tokens = {
      access_token: "a",
      id_token: idToken({ iss: claims.iss, sub: claims.sub, acr: "https://www.spid.gov.it/SpidL1", auth_time: 5 }),
    };
    const merged = await provider.userinfo.request({ client: client({ ...claims }), tokens });
    expect(provider.profile(merged).identity).toMatchObject({
      level: "spid1",
      authenticatedAt: "1970-01-01T00:00:05.000Z",
    });
  });

  test("refuses user info about somebody else", async () => {
    const tokens = { access_token: "a", id_token: idToken({ iss: claims.iss, sub: "another" }) };
    const failure = await provider.userinfo
      .request({ client: client({ ...claims }), tokens })
      .catch((error: unknown) => error);
    expect(isConnectorRefused(failure) && failure.code).toBe("identity_mismatch");
  });
});
