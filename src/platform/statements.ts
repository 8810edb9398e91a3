// Kysely on one connection of the pool for the length of one transaction. Statements are sent as soon as they are made,
// one behind another (pg's pipeline): only who needs an answer waits for it.
import {
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  type Dialect,
  DummyDriver,
  Kysely,
  type KyselyProps,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import { hotName } from './hot.ts'

const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}
const unconnected = new Kysely<unknown>({ dialect }).getExecutor()
const props: Omit<KyselyProps, 'executor'> = { config: { dialect }, driver: new DummyDriver(), dialect }

const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

class Connection implements DatabaseConnection {
  readonly #client: pg.ClientBase
  constructor(client: pg.ClientBase) {
    this.#client = client
  }
  async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const name = hotName(text)
    const values = [...parameters]
    const { command, rowCount, rows } = await this.#client.query(name ? { name, text, values } : { text, values })
    return { rows, ...(counted.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) }
  }
  streamQuery(): never {
    throw new Error('Lists are read page by page')
  }
}

export interface OnConnection<Tables> {
  readonly db: Kysely<Tables>
  /** What is asked after this is refused: the connection may be another's by then. */
  end(): void
}

/** The builder and runner of a transaction's statements. */
export function on<Tables>(client: pg.ClientBase): OnConnection<Tables> {
  const connection = new Connection(client)
  let open = true
  const provider: ConnectionProvider = {
    async provideConnection(consumer) {
      if (!open) throw new Error('The transaction has ended')
      return consumer(connection)
    },
  }
  return {
    db: new Kysely<Tables>({ ...props, executor: unconnected.withConnectionProvider(provider) }),
    end() {
      open = false
    },
  }
}
