// A nation's register: many entities, and centres that differ in everything the register filters by.
import { foldForSearch } from '#src/kernel/arabic-text.ts'
import type { CentreId, EntityId } from '#src/kernel/ids.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database.ts'

const services = [
  { ar: 'الجوازات', en: 'Passports' },
  { ar: 'الخدمات البلدية', en: 'Municipal services' },
  { ar: 'التسجيل العقاري', en: 'Land registration' },
  { ar: 'التأمين الاجتماعي', en: 'Social insurance' },
  { ar: 'المرور والترخيص', en: 'Traffic and licensing' },
  { ar: 'الشؤون الصحية', en: 'Health affairs' },
  { ar: 'القبول والتسجيل', en: 'Admissions' },
]
const towns = [
  { ar: 'المحرق', en: 'Muharraq' },
  { ar: 'الرفاع', en: 'Riffa' },
  { ar: 'مدينة حمد', en: 'Hamad Town' },
  { ar: 'سترة', en: 'Sitra' },
  { ar: 'الحد', en: 'Hidd' },
  { ar: 'المنامة', en: 'Manama' },
  { ar: 'البديع', en: 'Budaiya' },
  { ar: 'جدحفص', en: 'Jidhafs' },
  { ar: 'عالي', en: "A'ali" },
]
const sectors = ['general', 'health', 'finance_banking', 'education'] as const
const operators = ['government', 'government', 'government', 'private', 'civil'] as const

const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length]
  if (one === undefined) throw new Error('An empty list')
  return one
}

const entityRow = (index: number) => {
  const service = at(services, index)
  const number = index + 1
  return {
    id: newId<EntityId>(),
    name_ar: `هيئة ${service.ar} ${number}`,
    name_en: `${service.en} Authority ${number}`,
    kind: 'authority' as const,
    sector: at(sectors, index),
    website: '',
    default_language: 'ar' as const,
    digits: 'arab' as const,
    hijri: true,
    time_zone: 'Asia/Bahrain',
  }
}

function centreRow(index: number, entityId: EntityId) {
  const [service, town] = [at(services, index), at(towns, index * 5 + Math.floor(index / 11))]
  const name = {
    ar: `مركز ${service.ar} – ${town.ar} ${index + 1}`,
    en: `${town.en} ${service.en} centre ${index + 1}`,
  }
  return {
    id: newId<CentreId>(),
    entity_id: entityId,
    kind: 'onsite' as const,
    name_ar: name.ar,
    name_en: name.en,
    operator: at(operators, index),
    operator_name_ar: '',
    operator_name_en: '',
    permanence: index % 23 === 0 ? ('temporary' as const) : ('permanent' as const),
    sector: at(sectors, index * 3),
    hosting: 'own' as const,
    address_ar: town.ar,
    address_en: town.en,
    phone: '',
    calendar_id: null,
    active: index % 31 !== 0,
    search: foldForSearch(`${name.ar} ${name.en}`),
  }
}

const rowsAtOnce = 500

/** Adds so many on-site centres, spread over one entity for every fifty; answers their entities. */
export async function addCentres(tx: Tx, count: number): Promise<readonly EntityId[]> {
  const entities = Array.from({ length: Math.ceil(count / 50) }, (_, index) => entityRow(index))
  await tx.db.insertInto('entities').values(entities).execute()
  const centres = Array.from({ length: count }, (_, index) => centreRow(index, at(entities, index).id))
  for (let start = 0; start < count; start += rowsAtOnce) {
    await tx.db
      .insertInto('centres')
      .values(centres.slice(start, start + rowsAtOnce))
      .execute()
  }
  return entities.map(({ id }) => id)
}
