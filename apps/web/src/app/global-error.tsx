"use client";

/** The last resort, when even the frame of the page breaks: no translations, no styles that could fail too. */
const GlobalError = () => (
  <html lang="it">
    <body>
      <main>
        <h1>Il servizio non è disponibile</h1>
        <p>Si è verificato un problema. Le risposte già salvate non sono andate perse. Riprova tra qualche minuto.</p>
        <p lang="de">
          Der Dienst ist nicht verfügbar. Bereits gespeicherte Antworten sind nicht verloren. Bitte versuchen Sie es in
          einigen Minuten erneut.
        </p>
        <p lang="en">
          The service is not available. Answers already saved are not lost. Please try again in a few minutes.
        </p>
      </main>
    </body>
  </html>
);

export default GlobalError;
