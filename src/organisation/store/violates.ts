import pg from 'pg'

/** Whether the row's id belongs to another row already: one the actor may not know of, or he would have been shown it. */
export const idTaken = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && (error.constraint?.endsWith('_pkey') ?? false)

/** Whether the database refused a row by that constraint: what a check beforehand cannot see, another transaction's row. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.constraint === constraint
