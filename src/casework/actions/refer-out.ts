// Out of our competence: the case goes to the entity whose it is, is followed until its solution is confirmed, and the
// customer is asked about the referral (guide FO1–FO4). Meanwhile the clock of the resolution does not count.
import { type CaseId, type EntityId, newId, type ReferralId } from '#src/kernel/ids.ts'
import { Refusal } from '#src/kernel/refusal.ts'
import { entityById } from '#src/organisation/public.ts'
import { elevated, type Tx } from '#src/platform/database.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { budgetOf } from '../budget.ts'
import type { Case } from '../case.ts'
import type { Attached } from '../message.ts'
import { insertPastPause } from '../store/clocks.ts'
import { currentPolicy } from '../store/policies.ts'
import { type Referral, referralsOf, saveReferral } from '../store/referrals.ts'
import { customerTexts } from '../texts/customer.ts'
import { moveRefusals as texts } from '../texts/moves.ts'
import { send } from './answer.ts'
import { needed } from './extend.ts'
import { begin, finish } from './moving.ts'
import { placed, unanswered } from './refer.ts'
import { registerElsewhere } from './register-elsewhere.ts'
import { answered, responded, say } from './talk.ts'
import { tellCustomer } from './tell.ts'

export interface ReferringOut {
  readonly id: CaseId
  readonly version: number
  /** An entity of this installation, which has the case registered at once; else its name. */
  readonly toEntityId: EntityId | null
  readonly toName: string
  readonly reason: string
  /** Working minutes until we ask after it; null: as the policy says. */
  readonly answerMinutes: number | null
}

export async function referOut(tx: Tx, given: ReferringOut): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'referOut', given.version)
  const reason = needed(given.reason, 'reason')
  const to = await competentEntity(tx, before, given)
  const referralId = newId<ReferralId>()
  const facts = await responded(tx, before)
  const after = await finish(tx, before, {
    change: { state, assigneeId: null },
    clocks: {
      ...answered,
      stop: ['resolution'],
      referrals: {
        start: [{ referralId, minutes: given.answerMinutes ?? (await usual(tx, before)), rule: 'referred' }],
      },
    },
    cycle: { ...facts, count: ['referrals'] },
    event: 'case.referredOut',
    data: { referralId, toEntityId: given.toEntityId },
  })
  await elevated(tx, async (inside) => {
    await say(inside, after, { kind: 'note', body: reason, language: after.language })
    const kind = 'competent_entity' as const
    const fresh = { ...unanswered, id: referralId, kind, partnerId: null, question: reason }
    const referral = await placed(inside, after, { ...fresh, toEntityId: given.toEntityId, toName: to.ar })
    if (given.toEntityId) {
      const registeredReference = await registerElsewhere(inside, after, referral, given.toEntityId)
      await saveReferral(inside, referral, { registeredReference })
    }
    const values = { to: to[after.language] }
    await tellCustomer(inside, after, {
      text: customerTexts.referredOut,
      history: customerTexts.referredOutInHistory,
      values,
    })
  })
  return after
}

async function usual(tx: Tx, { entityId, kind }: Case): Promise<number> {
  const nothing = { headingIds: [], serviceId: null, complexity: null, importance: null }
  return budgetOf(await currentPolicy(tx, entityId), 'referral', { kind, ...nothing }).minutes
}

async function competentEntity(tx: Tx, one: Case, { toEntityId, toName }: Pick<ReferringOut, 'toEntityId' | 'toName'>) {
  if (toEntityId === null) {
    const name = needed(toName, 'toName', texts.nameEntity)
    return { ar: name, en: name }
  }
  const refuse = (text: typeof texts.nameEntity) =>
    new Refusal('invalid', platformTexts.invalid, { fields: [{ field: 'toEntityId', text }] })
  if (toEntityId === one.entityId) throw refuse(texts.ownEntity)
  const entity = await entityById(tx, toEntityId).catch((error: unknown) => {
    throw error instanceof Refusal ? refuse(texts.nameEntity) : error
  })
  if (!entity.active) throw refuse(texts.nameEntity)
  return entity.name
}

/** The referral under way to the competent entity. */
async function underWay(tx: Tx, one: Case): Promise<Referral> {
  const all = await referralsOf(tx, one.id)
  const open = all.findLast(({ kind, confirmedAt, cancelledAt }) => {
    return kind === 'competent_entity' && confirmedAt === null && cancelledAt === null
  })
  if (!open) throw new Error(`case ${one.id} is referred out to nobody`)
  return open
}

const nameOf = async (tx: Tx, referral: Referral, one: Case) =>
  referral.toEntityId ? (await entityById(tx, referral.toEntityId)).name[one.language] : referral.toName

/** The competent entity solved it, which we made sure of; the customer is told and asked about the referral (FO3, FO4). */
export async function confirmReferral(
  tx: Tx,
  given: { readonly id: CaseId; readonly version: number; readonly body: string; readonly files?: readonly Attached[] },
): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'confirmReferral', given.version)
  const body = needed(given.body, 'body', texts.answerNeeded)
  const referral = await underWay(tx, before)
  const to = await nameOf(tx, referral, before)
  await elevated(tx, (inside) =>
    saveReferral(inside, referral, { confirmedAt: tx.now, answeredAt: referral.answeredAt ?? tx.now }),
  )
  return send(
    tx,
    before,
    { state },
    {
      body,
      files: given.files ?? [],
      outcome: 'referred',
      rootCause: '',
      resolution: '',
      correctiveAction: '',
      asking: { text: customerTexts.askReferral, history: customerTexts.askedReferralInHistory, values: { to } },
      referralId: referral.id,
    },
  )
}

/** The other entity refused it: it is ours after all. The clock goes on, less the time it was away. */
export async function takeBackCase(
  tx: Tx,
  given: { readonly id: CaseId; readonly version: number; readonly reason: string },
): Promise<Case> {
  const { before, state } = await begin(tx, given.id, 'takeBack', given.version)
  const reason = needed(given.reason, 'reason')
  const referral = await underWay(tx, before)
  const to = await nameOf(tx, referral, before)
  await elevated(tx, async (inside) => {
    await saveReferral(inside, referral, { cancelledAt: tx.now })
    await say(inside, before, { kind: 'note', body: reason, language: before.language })
    await insertPastPause(inside, before, 'referred_out', referral.sentAt)
    await tellCustomer(inside, before, {
      text: customerTexts.takenBack,
      history: customerTexts.takenBackInHistory,
      values: { to },
    })
  })
  return finish(tx, before, {
    change: { state },
    clocks: { goOn: referral.sentAt, referrals: { stop: referral.id } },
    event: 'case.takenBack',
    data: { referralId: referral.id },
  })
}
