"use client";

import "./globals.css";

/**
 * The last resort, when not even the layout could be made: no catalog is at hand, so all three languages speak. Trying again loads the page
 * anew: drawn over this one it would lack what only the layout's head has, as the municipality's colour.
 */
const GlobalError = () => (
  <html lang="it">
    <head>
      <title>Qualcosa non ha funzionato</title>
    </head>
    <body>
      <main className="mx-auto max-w-lg px-6 py-24">
        <h1 className="text-2xl font-bold">Qualcosa non ha funzionato</h1>
        <p className="mt-2 text-ink-soft">Riprova tra poco.</p>
        <p lang="de" className="mt-2 text-ink-soft">
          Etwas hat nicht funktioniert. Versuchen Sie es gleich noch einmal.
        </p>
        <p lang="en" className="mt-2 mb-6 text-ink-soft">
          Something went wrong. Try again in a moment.
        </p>
        <button type="button" onClick={() => location.reload()} className="control">
          Riprova · <span lang="de">Wiederholen</span> · <span lang="en">Retry</span>
        </button>
      </main>
    </body>
  </html>
);

export default GlobalError;
