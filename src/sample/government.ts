// The sample government: a believable small one, invented. Nothing in it is real.
import { business } from './government/business.ts'
import { housing } from './government/housing.ts'
import { municipal } from './government/municipal.ts'
import { type SampleEntity, t } from './government/words.ts'

export { programmePeople } from './government/programme.ts'
export type { SampleEntity, SamplePerson, SampleService } from './government/words.ts'

export const entities: readonly SampleEntity[] = [municipal, housing, business]

/** Holidays of the sample's calendars. */
export const holidays = [
  {
    startsOn: '2026-12-16',
    endsOn: '2026-12-17',
    kind: 'holiday' as const,
    name: t('العيد الوطني', 'National Day'),
    intervals: [],
  },
  {
    startsOn: '2027-01-01',
    endsOn: '2027-01-01',
    kind: 'holiday' as const,
    name: t('رأس السنة الميلادية', 'New Year'),
    intervals: [],
  },
  {
    startsOn: '2027-02-08',
    endsOn: '2027-03-08',
    kind: 'ramadan' as const,
    name: t('أوقات شهر رمضان', 'Ramadan hours'),
    intervals: [{ opensAt: 540, closesAt: 840 }],
  },
]
