import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyAction } from './keyboard.ts'

const pressed = (key: string, code = '', more = {}) =>
  keyAction({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...more })

test('digits of both kinds and Arabic initials answer', () => {
  assert.deepEqual(
    ['1', '١', 'م'].map((key) => pressed(key)),
    ['met', 'met', 'met'],
  )
  assert.deepEqual(
    ['2', '٢', 'غ'].map((key) => pressed(key)),
    ['not_met', 'not_met', 'not_met'],
  )
  assert.deepEqual(
    ['3', '٣', 'ل'].map((key) => pressed(key)),
    ['not_applicable', 'not_applicable', 'not_applicable'],
  )
})

test('moving, noting and photographing go by the place of the key, whatever it writes', () => {
  assert.equal(pressed('ت', 'KeyJ'), 'next')
  assert.equal(pressed('ن', 'KeyK'), 'previous')
  assert.equal(pressed('ى', 'KeyN'), 'note')
  assert.equal(pressed('ح', 'KeyP'), 'photo')
  assert.equal(pressed('؟', 'Slash'), 'help')
})

test('the browser’s own shortcuts and other keys are left alone', () => {
  assert.equal(pressed('p', 'KeyP', { ctrlKey: true }), null)
  assert.equal(pressed('n', 'KeyN', { metaKey: true }), null)
  assert.equal(pressed('x', 'KeyX'), null)
})
