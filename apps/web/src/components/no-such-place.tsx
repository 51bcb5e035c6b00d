/** A host that belongs to no municipality, or a language it does not speak: there is no frame to show, only a way out. */
export const NoSuchPlace = () => (
  <html lang="it">
    <body>
      <main className="container section-block">
        <h1 className="title-xxlarge">Questa pagina non esiste</h1>
        <p>
          A questo indirizzo non risponde nessun Comune, oppure il Comune non offre la pagina in questa lingua.
          Controlla l'indirizzo che hai scritto.
        </p>
        <p lang="de">Unter dieser Adresse antwortet keine Gemeinde, oder die Seite gibt es nicht in dieser Sprache.</p>
        <p lang="en">No municipality answers at this address, or the page does not exist in this language.</p>
      </main>
    </body>
  </html>
);
