// The real app on the sample government, in this process: one for all the tests of a run, stopped at its end.
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { sql } from 'kysely'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { buildApp } from '#src/app.tsx'
import { registerJobs } from '#src/jobs.ts'
import { readConfig } from '#src/platform/config.ts'
import { asSystem } from '#src/platform/database.ts'
import { type Router, router } from '#src/platform/http/env.ts'
import { listen } from '#src/platform/http/server.ts'
import { createLog } from '#src/platform/log.ts'
import { type Services, startServices } from '#src/platform/services.ts'
import { prepare } from '#src/prepare.ts'
import { loadSample } from '#src/sample/sample.ts'
import { freshDatabase, temporaryHome } from '#test/database.ts'
import { buildAssets } from '../tools/build.ts'

/** Somebody signed in: requests as that person, of pages and of the API. */
export interface Client {
  readonly name: string
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Sends a form as the browser does. */
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>
  /** A browser that is signed in already. */
  browse(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext>
}

export interface App {
  readonly address: string
  readonly services: Services
  readonly routes: Router['routes']
  /** The public. */
  readonly anyone: Client
  /** Signs in with the sample's account: the part of the address before the @. */
  signIn(account: string): Promise<Client>
  enter(account: Account): Promise<Client>
  /** What the database holds, seen by the system; `query` is the test's own text. */
  rows<T>(query: string): Promise<T[]>
  passwordOf(account: string): Account
}

export interface Account {
  readonly email: string
  readonly password: string
}

interface Started {
  readonly app: Omit<App, 'routes'>
  rebuild(): Router['routes']
  stop(): Promise<void>
}

let started: Promise<Started> | undefined

/** Starts it at the first call; later calls give the same one, its pages dressed again if another test undressed them. */
export async function sampleApp(): Promise<App> {
  started ??= start()
  const { app, rebuild } = await started
  return { ...app, routes: rebuild() }
}

after(async () => (await started)?.stop())

async function start(): Promise<Started> {
  await buildAssets()
  const fresh = await freshDatabase()
  let current: Router | undefined
  // Listens before the app is there: addresses in messages and certificates name the port.
  const door = router()
  door.all('*', (c) => current?.fetch(c.req.raw, c.env) ?? c.text('', 503))
  const server = await listen(door, { port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${server.port}`
  const config = readConfig({
    ITQAN_HOME: await temporaryHome(),
    DATABASE_URL: fresh.url,
    PUBLIC_URL: address,
    TRUSTED_PROXIES: '1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  })
  const running = await startServices(config, createLog(config.logLevel))
  const { services } = running
  await prepare(services)
  registerJobs(services)
  await services.jobs.start({ work: true, clockwork: false })
  const accounts = await loadSample(services)
  const passwordOf = (account: string) => {
    const found = accounts.find(({ email }) => email.startsWith(`${account}@`))
    assert.ok(found, `the sample has no account ${account}`)
    return found
  }
  const clients = new Map<string, Promise<Client>>()
  const enterAs = (account: Account) => {
    const client = clients.get(account.email) ?? enter(address, account, clients.size + 1)
    clients.set(account.email, client)
    return client
  }
  return {
    app: {
      address,
      services,
      anyone: clientOf(address, 'public', '', 250),
      signIn: (account) => enterAs(passwordOf(account)),
      enter: enterAs,
      rows: <T>(query: string) =>
        asSystem(services.database, async (tx) => (await sql.raw<T>(query).execute(tx.db)).rows),
      passwordOf,
    },
    rebuild() {
      current = buildApp(services)
      return current.routes
    },
    async stop() {
      await server.close()
      await running.stop()
      await fresh.close()
    },
  }
}

async function enter(address: string, account: Account, place: number): Promise<Client> {
  const response = await clientOf(address, account.email, '', place).post('/sign-in', {
    email: account.email,
    password: account.password,
  })
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  assert.equal(response.status, 303, `${account.email} cannot sign in`)
  return clientOf(address, account.email, cookies.join('; '), place)
}

/** Each client has an address of its own, so that limits count them apart. */
function clientOf(address: string, name: string, cookie: string, place: number): Client {
  const headers = { 'x-forwarded-for': `10.0.0.${place}`, ...(cookie && { cookie }) }
  const send = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, address), {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
    })
  return {
    name,
    fetch: send,
    post: (path, fields = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: address } }),
    async browse(browser, options = {}) {
      const context = await browser.newContext({ baseURL: address, ...options })
      const cookies = cookie.split('; ').filter(Boolean)
      await context.addCookies(
        cookies.map((one) => {
          const [key = '', value = ''] = one.split('=')
          return { name: key, value, url: address }
        }),
      )
      return context
    },
  }
}
