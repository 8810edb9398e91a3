// Forward-only migrations: the plain .sql files of migrations/, in the order of their names, run by the owner of the
// database. Two starters at once apply each file once.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { Refusal } from '#src/kernel/refusal.ts'
import { appRole, assumableRole } from './database.ts'
import { projectRoot } from './paths.ts'
import { assertUsable } from './postgres/check.ts'
import { texts } from './postgres/texts.ts'

const shipped = join(projectRoot(), 'migrations')
const fileName = /^\d{8}-\d\d-[a-z0-9-]+\.sql$/

class SqlFiles implements MigrationProvider {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  async getMigrations() {
    const migrations: Record<string, Migration> = {}
    for (const name of (await readdir(this.folder)).filter((file) => file.endsWith('.sql'))) {
      if (!fileName.test(name)) throw new Error(`Migration ${name} is not named like 20261201-01-what.sql`)
      const text = await readFile(join(this.folder, name), 'utf8')
      migrations[name.slice(0, -'.sql'.length)] = {
        async up(db) {
          await sql.raw(text).execute(db)
        },
      }
    }
    return migrations
  }
}

// Roles belong to the whole server. Where we may not make one, its administrator makes it and grants it to the owner.
const makeRole = `do $$ begin
  if not exists (select from pg_roles where rolname = '${appRole}') then
    create role ${appRole} nologin nobypassrls;
    execute format('grant ${appRole} to %I', current_user);
  end if;
exception when duplicate_object or unique_violation or insufficient_privilege then null;
end $$`

// What the owner creates later is granted by default; a migration may revoke from it. The queue's schema is made here
// because the app's role may not make any.
const grantDefaults = `do $$ begin
  if exists (select from ${assumableRole}) then
    grant usage on schema public to ${appRole};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
    alter default privileges in schema public grant usage, select on sequences to ${appRole};
    create schema if not exists pgboss authorization ${appRole};
  else
    create schema if not exists pgboss;
  end if;
end $$`

const exposed = `select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
  and not exists (select from ${assumableRole})`

// A login that row-level security does not bind, and no role to work as instead, would open every entity's rows to all.
async function assertRowsGuarded(client: pg.Client) {
  const { rows } = await client.query(exposed)
  if (rows.length > 0)
    throw new Refusal('conflict', texts.rowsUnguarded, { values: { user: rows[0].rolname, role: appRole } })
}

/** Brings the database of `url` (as its owner) up to date. Returns the names of the migrations it applied. */
export async function migrate(url: string, folder = shipped): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'itqan migrate' })
  await client.connect()
  try {
    await client.query("set client_min_messages to 'warning'")
    await client.query('select pg_advisory_lock(7104227)') // released with the connection
    await assertUsable(client)
    await client.query(makeRole)
    await assertRowsGuarded(client)
    await client.query(grantDefaults)
    return await applyAll(url, folder)
  } finally {
    await client.end()
  }
}

async function applyAll(url: string, folder: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'itqan migrate' })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({ db, provider: new SqlFiles(folder), migrationTableSchema: 'migration' })
    const { error, results = [] } = await migrator.migrateToLatest()
    const failed = results.find((result) => result.status === 'Error')
    if (failed) throw new Error(`Migration ${failed.migrationName} failed`, { cause: error })
    if (error) throw error
    return results.map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}
