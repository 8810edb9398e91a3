import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fillTemplate, templateVariables, unknownVariables, variableNames, writtenVariable } from './template.ts'

const values = {
  reference: '1234567897',
  name: 'سالم',
  service: 'رخصة بناء',
  due: 'الأحد',
  department: 'أ',
  entity: 'ب',
}

describe('a filled template', () => {
  it('has the value of every variable, written in either language', () => {
    for (const name of variableNames) {
      for (const language of ['ar', 'en'] as const)
        assert.deepEqual(fillTemplate(`«${writtenVariable(name, language)}»`, values), {
          text: `«${values[name]}»`,
          missing: [],
        })
      assert.equal(fillTemplate(`{ ${name} }`, values).text, values[name])
    }
  })

  it('keeps the rest of the text as it is', () => {
    assert.equal(
      fillTemplate('عزيزنا {الاسم}،\n\nرقم {الرقم}. {الاسم}', values).text,
      'عزيزنا سالم،\n\nرقم 1234567897. سالم',
    )
    assert.equal(fillTemplate('', values).text, '')
    assert.equal(fillTemplate('no { brace } } {', values).text, 'no { brace } } {')
  })

  it('shows where a value is missing, and says so once', () => {
    assert.deepEqual(fillTemplate('{due} {service} {due}', { service: 'x', due: null }), {
      text: '{due} x {due}',
      missing: ['due'],
    })
    assert.deepEqual(fillTemplate('{name}', { name: '' }).missing, ['name'])
  })

  it('takes a value for a text, whatever stands in it', () => {
    const text = fillTemplate('{name} {service}', { name: '{service} $& $1', service: '{{x}}' }).text
    assert.equal(text, '{service} $& $1 {{x}}')
  })

  it('writes one brace for two', () => {
    assert.equal(fillTemplate('{{name}} {name}', values).text, '{name} سالم')
    assert.deepEqual(unknownVariables('{{anything}}'), [])
  })
})

describe('unknown variables', () => {
  it('are those no value stands for, each once', () => {
    assert.deepEqual(unknownVariables('{name} {nmae} {nmae} {رقم} {} {toString}'), ['nmae', 'رقم', '', 'toString'])
    const known = variableNames.map((name) => `{${name}} {${templateVariables[name]}}`).join(' ')
    assert.deepEqual(unknownVariables(known), [])
  })

  it('are found in time on a long text of braces', () => {
    const started = performance.now()
    assert.equal(unknownVariables('{'.repeat(100_000)).length, 0)
    assert.ok(performance.now() - started < 1000)
  })
})
