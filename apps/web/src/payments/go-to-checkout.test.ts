import { expect, test } from "vitest";
import { goToCheckout } from "./go-to-checkout.ts";

test("the way to the checkout is a page that goes on by itself, with a link, and an address that cannot break out of it", async () => {
  const response = goToCheckout({
    payUrl: 'https://checkout.example/c?a=1&b="><script>',
    language: "it",
    title: "Ti portiamo a pagare",
    link: "Vai",
  });
  const html = await response.text();
  expect(html).toContain('content="0; url=https://checkout.example/c?a=1&amp;b=&quot;&gt;&lt;script&gt;"');
  expect(html).not.toContain("<script>");
  expect(response.headers.get("cache-control")).toBe("no-store");
});
