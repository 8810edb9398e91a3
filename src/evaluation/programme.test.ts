import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { z } from 'zod'
import { Refusal } from '#src/kernel/refusal.ts'
import { mechanismKeys, parseProgramme } from './programme-schema.ts'
import { shippedProgramme } from './shipped.ts'

const file = new URL('../../../shared/data/guides/classification-2023.json', import.meta.url)
const skip = existsSync(file) ? false : 'the guides as data are not beside this project'
const said = z.object({ code: z.string(), textAr: z.string(), textEn: z.string() })
const guideProgramme = z.object({
  measurementMechanisms: z.array(said),
  preparationMechanisms: z.array(said),
  definitions: z.array(said),
  eligibility: z.object({ included: z.array(said), excluded: z.array(said) }),
  responsibility: z.array(said),
  committee: z.object({ termYears: z.int(), facts: z.array(said), duties: z.array(said), teams: z.array(said) }),
})

test('the programme says exactly what the guide says', { skip }, () => {
  const guide = guideProgramme.parse(JSON.parse(readFileSync(file, 'utf8')))
  const ours = (list: readonly { code: string; text: { ar: string; en: string } }[]) =>
    list.map(({ code, text }) => ({ code, textAr: text.ar, textEn: text.en }))
  const { committee } = shippedProgramme
  assert.deepEqual(ours(shippedProgramme.mechanisms), guide.measurementMechanisms)
  assert.deepEqual(ours(shippedProgramme.preparation), guide.preparationMechanisms)
  assert.deepEqual(ours(shippedProgramme.definitions), guide.definitions)
  assert.deepEqual(ours(shippedProgramme.eligibility.included), guide.eligibility.included)
  assert.deepEqual(ours(shippedProgramme.eligibility.excluded), guide.eligibility.excluded)
  assert.deepEqual(ours(shippedProgramme.responsibility), guide.responsibility)
  assert.equal(committee.termYears, guide.committee.termYears)
  assert.deepEqual(ours(committee.facts), guide.committee.facts)
  assert.deepEqual(ours(committee.duties), guide.committee.duties)
  assert.deepEqual(ours(committee.teams), guide.committee.teams)
})

test('the six mechanisms are named once each, in both languages', () => {
  assert.deepEqual(
    shippedProgramme.mechanisms.map((one) => one.key),
    mechanismKeys,
  )
  for (const { name, text } of shippedProgramme.mechanisms) assert.ok(name.ar && name.en && text.ar && text.en)
})

test('a damaged programme is refused with every place that is wrong', () => {
  const content = structuredClone(shippedProgramme)
  const [first, second] = content.responsibility
  assert.ok(first && second)
  second.code = first.code
  content.committee.sectors = content.committee.sectors.filter((sector) => sector.key !== 'public')
  assert.throws(
    () => parseProgramme(content),
    (thrown) => {
      assert.ok(thrown instanceof Refusal)
      assert.deepEqual(
        thrown.fields.map((one) => one.field),
        ['responsibility', 'committee.leadSector'],
      )
      return true
    },
  )
  assert.throws(() => parseProgramme({}), Refusal)
})
