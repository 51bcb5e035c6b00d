import { describe, expect, it, test } from "vitest";
import { fileHeaders } from "./file-headers.ts";

const file = (name: string, mediaType: string) => ({ name, mediaType, bytes: new Uint8Array(3) });

describe("a file a citizen sent", () => {
  test.each(["application/pdf", "image/png", "image/jpeg"])(
    "is shown in place when it is harmless: %s",
    (mediaType) => {
      expect(fileHeaders(file("a", mediaType), false)).toMatchObject({
        "content-type": mediaType,
        "content-length": "3",
      });
      expect(fileHeaders(file("a", mediaType), false)["content-disposition"]).toMatch(/^inline;/);
    },
  );

  test.each(["text/html", "image/svg+xml", "application/pkcs7-mime", "application/xml"])(
    "is only downloaded when it could do something: %s",
    (mediaType) => {
      expect(fileHeaders(file("a", mediaType), false)).toMatchObject({ "content-type": "application/octet-stream" });
      expect(fileHeaders(file("a", mediaType), false)["content-disposition"]).toMatch(/^attachment;/);
    },
  );

  it("is downloaded when that is asked", () => {
    expect(fileHeaders(file("a.pdf", "application/pdf"), true)["content-disposition"]).toMatch(/^attachment;/);
  });

  it("keeps its name, whatever is in it, inside the header", () => {
    const disposition =
      fileHeaders(file('perché "no"\r\nx-evil: 1; (1).pdf', "application/pdf"), true)["content-disposition"] ?? "";
    expect(disposition).not.toMatch(/[\r\n]/);
    expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent('perché "no"\r\nx-evil: 1; ')}%281%29.pdf`);
  });
});
