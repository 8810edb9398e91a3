// What every request carries and every slice's routes are given.
import type { HttpBindings } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Actor } from '#src/kernel/actor.ts'
import type { Locale } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { LocalizedText } from '#src/kernel/text.ts'
import type { TransactOptions, Tx } from '../database.ts'
import { fieldsOf } from '../input.ts'
import { platformTexts } from '../texts.ts'

type AtOnce = Pick<TransactOptions, 'atOnce'>
export type Transact = <T>(work: (tx: Tx) => Promise<T>, options?: AtOnce) => Promise<T>

export interface RequestValues {
  requestId: string
  actor: Actor
  locale: Locale
  /** Name shown in the top bar: the entity, or the programme. */
  workplace: LocalizedText | null
  /** Runs work as the request's actor, in one transaction. */
  transact: Transact
  /** The same, refusing writes: for pages. */
  read: Transact
  now: Date
}

export interface Env {
  Variables: RequestValues
  Bindings: Partial<HttpBindings>
}

export type RequestContext = Context<Env>

/** A router of a slice. Input that its schemas refuse becomes a Refusal with fields, like everything else. */
export const router = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new Refusal('invalid', platformTexts.invalid, { fields: fieldsOf(result.error) })
    },
  })
export type Router = ReturnType<typeof router>
