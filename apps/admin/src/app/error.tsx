"use client";

import { BrokenPage } from "../components/broken-page.tsx";

const PageError = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => (
  <main>
    <BrokenPage error={error} retry={retry} />
  </main>
);

export default PageError;
