// What each question's answer changes in the draft, and what the draft shows of it.
import { Refusal } from '#src/kernel/refusal.ts'
import type { Tx } from '#src/platform/database.ts'
import { type FormValues, parse } from '#src/platform/http/form.ts'
import { platformTexts } from '#src/platform/texts.ts'
import { checkAbout } from '../../actions/public-form.ts'
import { type Draft, type Question, withEntity } from '../../draft.ts'
import {
  aboutInput,
  entityInput,
  kindInput,
  privacyInput,
  reachInput,
  whatInput,
  whoInput,
  youInput,
} from '../../draft-input.ts'
import { activeEntities, centresOf, servicesOf } from '../../store/catalogue.ts'
import { intakeTexts as texts } from '../../texts/public-form.ts'

/** Reads what was answered and says what it changes; refuses what is wrong or does not exist. */
type Read = (values: unknown, draft: Draft, tx: Tx) => Promise<Partial<Draft>> | Partial<Draft>

const readers: Readonly<Record<Question, Read>> = {
  kind: (values) => parse(kindInput, values),
  entity: async (values, draft, tx) => {
    const { entityId } = parse(entityInput, values)
    if ((await activeEntities(tx)).some(({ id }) => id === entityId)) return withEntity(draft, entityId)
    throw new Refusal('invalid', platformTexts.invalid, { fields: [{ field: 'entityId', text: texts.chooseEntity }] })
  },
  about: async (values, { entityId }, tx) => {
    const about = parse(aboutInput, values)
    if (!entityId) return {}
    const [services, centres] = await Promise.all([servicesOf(tx, entityId), centresOf(tx, entityId)])
    checkAbout(about, { services, centres })
    return { about }
  },
  what: (values) => parse(whatInput, values),
  files: () => ({ files: true }),
  who: (values) => ({ anonymous: parse(whoInput, values).as === 'anonymous' }),
  you: (values) => ({ you: parse(youInput, values) }),
  reach: (values) => ({ reach: parse(reachInput, values) }),
  privacy: (values) => ({ privacy: parse(privacyInput, values) }),
}

export const readAnswer = async (tx: Tx, question: Question, values: unknown, draft: Draft): Promise<Partial<Draft>> =>
  readers[question](values, draft, tx)

const yes = (value: boolean) => (value ? 'on' : '')

/** The fields of a question as they were answered; empty where it was not. */
export function valuesOf(question: Question, draft: Draft): FormValues {
  const { about, you, reach, privacy } = draft
  const shown: Readonly<Record<Question, () => FormValues>> = {
    kind: () => ({ kind: draft.kind ?? undefined }),
    entity: () => ({ entityId: draft.entityId ?? undefined }),
    about: () => ({ serviceId: about?.serviceId ?? '', centreId: about?.centreId ?? '' }),
    what: () => ({ what: draft.what ?? '' }),
    files: () => ({}),
    who: () => (draft.anonymous === null ? {} : { as: draft.anonymous ? 'anonymous' : 'named' }),
    you: () => (you ? { ...you, personalNumber: you.personalNumber ?? '' } : {}),
    reach: () => (reach ? { ...reach, needs: [...reach.needs] } : {}),
    privacy: () => (privacy ? { confidential: yes(privacy.confidential), employee: privacy.employee } : {}),
  }
  return shown[question]()
}
