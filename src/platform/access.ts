// One table per slice says who may do what to which rows. What is not listed is refused.
// The same table is compiled into queries (`rows`) and asked in general (`may`).
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Actor } from '#src/kernel/actor.ts'
import type { ActorValue, Policy, Rule } from '#src/kernel/policy.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { platformTexts } from './texts.ts'

/** Permission to do one action, with the rows it covers. Stores take it and narrow their queries by it. */
export interface Permission {
  readonly actor: Actor
  readonly rule: Rule
}

function ruleFor<A extends string>(policy: Policy<A>, actor: Actor, action: A): Rule | null {
  if (actor.reach === 'system') return 'all'
  const granted: Rule[] = []
  for (const role of actor.roles) {
    const rule = policy[action][role]
    if (rule) granted.push(...held(rule, actor))
  }
  const open = policy[action].public
  if (open) granted.push(...held(open, actor))
  if (granted.length === 0) return null
  return granted.includes('all') ? 'all' : { some: granted }
}

/** The parts of a rule that can hold for this actor at all. */
function held(rule: Rule, actor: Actor): readonly Rule[] {
  if (rule === 'all') return [rule]
  if ('some' in rule) return rule.some.flatMap((one) => held(one, actor))
  if ('reach' in rule) return rule.reach === actor.reach ? held(rule.rows, actor) : []
  return [rule]
}

/** Permission for an action, or a refusal: unauthenticated for the public, forbidden for others. */
export function allow<A extends string>(policy: Policy<A>, actor: Actor, action: A): Permission {
  const rule = ruleFor(policy, actor, action)
  if (rule) return { actor, rule }
  if (actor.reach === 'public') throw new Refusal('unauthenticated', platformTexts.signInFirst)
  throw new Refusal('forbidden', platformTexts.notYours)
}

/** Whether any row could be touched: to show or leave out a link or button. */
export const may = <A extends string>(policy: Policy<A>, actor: Actor, action: A) =>
  ruleFor(policy, actor, action) !== null

const valuesOf = (actor: Actor, value: ActorValue): readonly string[] => {
  if (value === 'centreIds' || value === 'departmentIds') return actor[value]
  const one = actor[value]
  return one === null || one === undefined ? [] : [one]
}

/** The rule as a condition on `table` (or its alias in the query). For stores. */
export function rows(permission: Permission, table: string): Expression<SqlBool> {
  return compile(permission.rule, permission.actor, table)
}

function compile(rule: Rule, actor: Actor, table: string): Expression<SqlBool> {
  if (rule === 'all') return sql<SqlBool>`true`
  if ('every' in rule)
    return joinAll(
      rule.every.map((r) => compile(r, actor, table)),
      'and',
    )
  if ('some' in rule)
    return joinAll(
      rule.some.map((r) => compile(r, actor, table)),
      'or',
    )
  if ('reach' in rule) return rule.reach === actor.reach ? compile(rule.rows, actor, table) : sql<SqlBool>`false`
  if ('not' in rule) return sql<SqlBool>`not (${compile(rule.not, actor, table)})`
  if ('has' in rule) {
    if (actor.personId === null) return sql<SqlBool>`false`
    return sql<SqlBool>`${sql.val(actor.personId)} = any(${sql.ref(`${table}.${rule.column}`)})`
  }
  if ('through' in rule) {
    const inner = compile(rule.where, actor, rule.through)
    const link = sql`${sql.ref(`${rule.through}.${rule.to}`)} = ${sql.ref(`${table}.${rule.from}`)}`
    return sql<SqlBool>`exists (select 1 from ${sql.table(rule.through)} where ${link} and ${inner})`
  }
  const values = 'is' in rule ? valuesOf(actor, rule.is) : rule.in
  if (values.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`${sql.ref(`${table}.${rule.column}`)} in (${sql.join(values.map((v) => sql.val(v)))})`
}

function joinAll(parts: Expression<SqlBool>[], word: 'and' | 'or'): Expression<SqlBool> {
  if (parts.length === 0) return word === 'and' ? sql<SqlBool>`true` : sql<SqlBool>`false`
  return sql<SqlBool>`(${sql.join(parts, word === 'and' ? sql` and ` : sql` or `)})`
}

/** A row that was not found, or is not the actor's to know of: the same answer. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new Refusal('missing', platformTexts.notFound)
  return row
}
