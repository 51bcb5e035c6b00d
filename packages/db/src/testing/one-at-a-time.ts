import pg from "pg";

/** What the driver knows of a connection; its types do not tell. */
type Busy = { readonly _activeQuery: unknown; readonly _queryQueue: readonly unknown[] };

const query = Reflect.get(pg.Client.prototype, "query") as (this: pg.Client, ...asked: unknown[]) => unknown;

/**
 * In tests a connection that is asked while it still answers is an error at once, with the place that asks: two statements run at the same time on one
 * transaction, which the driver only warns of (from the third on, once for each process) and its next version refuses.
 */
const strictQuery = function (this: pg.Client, ...asked: unknown[]): unknown {
  const { _activeQuery, _queryQueue } = this as unknown as Busy;
  if (_activeQuery || _queryQueue.length > 0)
    throw new Error("a connection was asked while it still answered: let one statement follow the other");
  return query.apply(this, asked);
};

Object.assign(pg.Client.prototype, { query: strictQuery });
