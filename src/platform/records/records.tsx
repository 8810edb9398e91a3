// What records have in common on screen: add, edit, deactivate with a confirmation, reactivate as undo.
import type { VNode } from 'preact'
import type { z } from 'zod'
import { type Id, newId, parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import type { LocalizedText, Text } from '#src/kernel/text.ts'
import { ConfirmPage } from '#src/ui/confirm-page/confirm-page.tsx'
import { found } from '../access.ts'
import type { Tx } from '../database.ts'
import type { RequestContext, Router } from '../http/env.ts'
import { type FormState, type FormValues, freshForm, parse, readFields, submit } from '../http/form.ts'
import { redirectWith } from '../http/notice.ts'
import { page } from '../http/page.tsx'
import { version, versionAndState } from '../input.ts'
import { platformTexts } from '../texts.ts'
import type { FormView } from './form.tsx'
import { holdId, idTaken } from './hold-id.ts'
import { type Crumb, RecordForm } from './record-form.tsx'
import { recordTexts as texts } from './texts.ts'

interface Kept {
  readonly id: string
  readonly name: LocalizedText
  readonly version: number
}

export interface RecordKind<I extends Id<string>, T extends Kept, S extends z.ZodType, More> {
  readonly path: string
  readonly addTitle: Text
  readonly schema: S
  /** With the permission to manage; refuses what is not there. */
  readonly load: (tx: Tx, id: I) => Promise<T>
  readonly create: (tx: Tx, input: z.output<S>, id: I) => Promise<T>
  readonly change: (tx: Tx, id: I, version: number, input: z.output<S>) => Promise<T>
  readonly activity?: {
    readonly set: (tx: Tx, id: I, version: number, active: boolean) => Promise<T>
    readonly effect: Text
  }
  /** What the form offers to choose from; `fresh` are the values a new one starts with. */
  readonly prepare: (tx: Tx, c: RequestContext, thing: T | null, values: FormValues) => Promise<More>
  readonly values: (thing: T) => FormValues
  readonly fresh: (c: RequestContext, more: More) => FormValues
  readonly form: (view: FormView, more: More) => VNode
  readonly href: (thing: T) => string
  readonly errorHrefs?: Readonly<Record<string, string>>
  readonly crumbs: (c: RequestContext, thing: T | null, more: More) => readonly Crumb[]
  /** The first page of adding, while something must be chosen before the form makes sense. */
  readonly first?: (c: RequestContext, more: More) => Response | null
}

const named = (c: RequestContext, thing: Kept) => ({ name: pick(c.var.locale, thing.name) })

async function drawForm<I extends Id<string>, T extends Kept, S extends z.ZodType, More>(
  c: RequestContext,
  kind: RecordKind<I, T, S, More>,
  thing: T | null,
  state?: FormState,
): Promise<Response> {
  const { locale } = c.var
  const more = await c.var.read((tx) => kind.prepare(tx, c, thing, state?.values ?? {}))
  const first = thing || state ? null : kind.first?.(c, more)
  if (first) return first
  const form = state ?? freshForm(thing ? kind.values(thing) : { ...kind.fresh(c, more), id: newId() })
  const title = thing ? say(locale, texts.editNamed, named(c, thing)) : say(locale, kind.addTitle)
  return page(
    c,
    { title, refused: form.refusal !== null },
    <RecordForm
      title={title}
      crumbs={kind.crumbs(c, thing, more)}
      action={thing ? `${kind.path}/${thing.id}` : kind.path}
      state={form}
      version={thing?.version}
      cancelHref={thing ? kind.href(thing) : (kind.crumbs(c, null, more).at(-1)?.href ?? '/')}
      errorHrefs={kind.errorHrefs}
      conflictHref={thing && form.refusal?.kind === 'conflict' ? kind.href(thing) : undefined}
    >
      {(view) => kind.form(view, more)}
    </RecordForm>,
  )
}

async function add<I extends Id<string>, T extends Kept, S extends z.ZodType, More>(
  c: RequestContext,
  kind: RecordKind<I, T, S, More>,
): Promise<Response> {
  const id = parseId<I>(String((await readFields(c)).id)) ?? newId<I>()
  return submit(
    c,
    kind.schema,
    async (input) => {
      const thing = await c.var
        .transact(async (tx) => {
          await holdId(tx, id)
          // The same form sent twice: the thing is there already.
          const there = await kind.load(tx, id).catch((error: unknown) => {
            if (error instanceof Refusal && error.kind === 'missing') return null
            throw error
          })
          return there ?? kind.create(tx, input, id)
        })
        .catch((error: unknown) => {
          throw idTaken(error) ? new Refusal('missing', platformTexts.notFound) : error
        })
      return redirectWith(c, kind.href(thing), texts.created, named(c, thing))
    },
    (state) => drawForm(c, kind, null, state),
  )
}

export function mountRecord<I extends Id<string>, T extends Kept, S extends z.ZodType, More>(
  router: Router,
  kind: RecordKind<I, T, S, More>,
) {
  const idOf = (c: RequestContext) => found(parseId<I>(c.req.param('id')))
  const thingOf = (c: RequestContext) => c.var.read((tx) => kind.load(tx, idOf(c)))

  router.get(`${kind.path}/new`, (c) => drawForm(c, kind, null))
  router.post(kind.path, (c) => add(c, kind))
  router.get(`${kind.path}/:id/edit`, async (c) => drawForm(c, kind, await thingOf(c)))
  router.post(`${kind.path}/:id`, async (c) => {
    const id = idOf(c)
    await thingOf(c)
    const read = parse(version(), (await readFields(c)).version)
    return submit(
      c,
      kind.schema,
      async (input) => {
        const thing = await c.var.transact((tx) => kind.change(tx, id, read, input))
        return redirectWith(c, kind.href(thing), texts.changed, named(c, thing))
      },
      async (state) => drawForm(c, kind, await thingOf(c), state),
    )
  })
  const { activity } = kind
  if (activity) mountActivity(router, kind, activity, idOf)
}

function mountActivity<I extends Id<string>, T extends Kept, S extends z.ZodType, More>(
  router: Router,
  kind: RecordKind<I, T, S, More>,
  activity: NonNullable<RecordKind<I, T, S, More>['activity']>,
  idOf: (c: RequestContext) => I,
) {
  router.get(`${kind.path}/:id/deactivate`, async (c) => {
    const { locale } = c.var
    const id = idOf(c)
    const thing = await c.var.read((tx) => kind.load(tx, id))
    const question = say(locale, texts.deactivateQuestion, named(c, thing))
    return page(
      c,
      { title: question },
      <ConfirmPage
        title={question}
        action={`${kind.path}/${id}/active`}
        hidden={{ version: String(thing.version), active: '' }}
        confirm={say(locale, texts.deactivate)}
        danger
        cancelHref={kind.href(thing)}
      >
        <p>{say(locale, activity.effect)}</p>
      </ConfirmPage>,
    )
  })
  router.post(`${kind.path}/:id/active`, async (c) => {
    const id = idOf(c)
    const wanted = parse(versionAndState, await readFields(c))
    const thing = await c.var.transact((tx) => activity.set(tx, id, wanted.version, wanted.active))
    return redirectWith(c, kind.href(thing), wanted.active ? texts.reactivated : texts.deactivated, named(c, thing))
  })
}
