import pg from 'pg'

/** Whether the database refused a row by that constraint: what a check beforehand cannot see, another transaction's row. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.constraint === constraint
