// The rules that need no database.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#src/kernel/refusal.ts'
import { deviceOf } from './device.ts'
import { safeNext } from './next.ts'
import { acceptPassword } from './password.ts'
import { addressBehind, network } from './routes/origin.ts'
import { freshPassword, newRecoveryCode, newToken, recoveryDigest } from './secrets.ts'
import { linkEnd, sessionEnd, sessionIdleMs, sessionLongestMs, worthNoting } from './session.ts'
import { type Attempts, count, limits, lockMs } from './throttle.ts'
import { codeAt, looksLikeCode, newSecret, stepOf } from './totp.ts'

const owner = { email: 'mariam.aldosari@works.gov.bh', name: { ar: 'مريم الدوسري', en: 'Mariam Aldosari' } }

function refusedBecause(password: string): string | null {
  try {
    acceptPassword(password, owner)
    return null
  } catch (error) {
    assert.ok(error instanceof Refusal)
    assert.equal(error.fields[0]?.field, 'password')
    return error.fields[0]?.text.key.replace('identity.password', '') ?? ''
  }
}

test('a password is refused when it is short, obvious or made of its owner’s name', () => {
  const expected = {
    'eleven char': 'Short',
    'مرحبا بكم': 'Short',
    [`${'long enough '.repeat(17)}`]: 'Long',
    password1234: 'Obvious',
    'P@ssw0rd 2026!': 'Obvious',
    '123456789012': 'Obvious',
    '١٢٣٤٥٦٧٨٩٠١٢': 'Obvious',
    qwertyuiop12: 'Obvious',
    'zxcvbnm,asdfghjkl': 'Obvious',
    aaaaaaaaaaaa: 'Obvious',
    abc123abc123: 'Obvious',
    'كلمة المرور ٢٠٢٦': 'Obvious',
    ضصثقفغعهخحجد: 'Obvious',
    'mariam.aldosari': 'Own',
    'Aldosari-2026!': 'Own',
    'مريم الدوسري ٢٠٢٦': 'Own',
    'works.gov.bh': 'Own',
  }
  for (const [password, reason] of Object.entries(expected)) assert.equal(refusedBecause(password), reason, password)
})

test('long phrases are accepted in any script, with no rule of composition', () => {
  const fine = [
    'correct horse battery staple',
    'ثلاث نخلات على الشاطئ',
    'lamp river onion',
    'كتاب أزرق فوق الرف',
    'mariam reads nine novels yearly',
    'tkjwqmzrplxv',
  ]
  for (const password of fine) assert.equal(refusedBecause(password), null, password)
})

test('passwords made here are accepted by the rules and hold at least 80 bits', () => {
  for (let made = 0; made < 500; made++) {
    const password = freshPassword()
    assert.match(password, /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){4}$/)
    assert.equal(refusedBecause(password), null, password)
  }
  assert.ok(20 * Math.log2(31) >= 80)
  assert.equal(Buffer.from(newToken(), 'base64url').length, 32)
})

test('a recovery code is the same with spaces, other dashes and capitals', () => {
  const code = newRecoveryCode()
  const kept = recoveryDigest(code)
  for (const typed of [code.toUpperCase(), code.replaceAll('-', ' '), code.replaceAll('-', '–'), ` ${code} `]) {
    assert.equal(recoveryDigest(typed), kept)
  }
  assert.notEqual(recoveryDigest(newRecoveryCode()), kept)
})

test('locks begin with the fifth failure, double with each further one, and stop growing', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50].map((failures) => lockMs(limits.person, failures) / 60_000)
  assert.deepEqual(minutes, [0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15])
})

test('however tries are spaced, none is allowed during a lock and a lock never shortens', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_200_000 }), { maxLength: 40 }), (gaps) => {
      let now = Date.UTC(2026, 0, 1)
      let state = null as Attempts | null
      for (const gap of gaps) {
        now += gap
        const locked: boolean = (state?.lockedUntil?.getTime() ?? 0) > now
        const next: Attempts | null = count(limits.person, state, new Date(now))
        assert.equal(next === null, locked)
        if (!next) continue
        assert.ok(next.failures === (state?.failures ?? 0) + 1)
        state = next
      }
    }),
  )
})

test('failures a day old are forgotten', () => {
  const at = new Date('2026-11-22T08:00:00Z')
  const before = { failures: 4, lastAt: at, lockedUntil: null }
  const later = (ms: number) => new Date(at.getTime() + ms)
  assert.equal(count(limits.person, before, later(86_399_999))?.failures, 5)
  assert.equal(count(limits.person, before, later(86_400_000))?.failures, 1)
})

test('a session’s end moves with its use and never past the longest', () => {
  const began = new Date('2026-11-22T08:00:00Z')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: sessionLongestMs }), (ms) => {
      const end = sessionEnd(began, new Date(began.getTime() + ms)).getTime() - began.getTime()
      assert.equal(end, Math.min(ms + sessionIdleMs, sessionLongestMs))
    }),
  )
  assert.equal(worthNoting(null, began), true)
  assert.equal(worthNoting(began, new Date(began.getTime() + 59_999)), false)
  assert.equal(worthNoting(began, new Date(began.getTime() + 60_000)), true)
  assert.equal(linkEnd('reset', began).toISOString(), '2026-11-22T09:00:00.000Z')
  assert.equal(linkEnd('invitation', began).toISOString(), '2026-11-25T08:00:00.000Z')
})

test('a code belongs to its step, one early and one late are accepted, others are not', () => {
  const secret = newSecret()
  const now = new Date('2026-11-22T08:00:10Z')
  const step = Math.floor(now.getTime() / 30_000)
  for (const off of [-3, -2, -1, 0, 1, 2, 3]) {
    const code = codeAt(secret, new Date(now.getTime() + off * 30_000))
    assert.equal(stepOf(secret, code, now), Math.abs(off) <= 1 ? step + off : null)
  }
  assert.equal(looksLikeCode('٤٩٢ ٠٣٨'), true)
  assert.equal(looksLikeCode('abcd-efgh-jkmn-pqrs'), false)
})

test('codes are those of RFC 6238', () => {
  // The seed of its appendix B, "12345678901234567890"; the last six of its eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const expected = { 59: '287082', 1111111109: '081804', 1234567890: '005924', 20000000000: '353130' }
  for (const [seconds, code] of Object.entries(expected)) {
    assert.equal(codeAt(secret, new Date(Number(seconds) * 1000)), code)
  }
})

test('one goes on to pages of this site only', () => {
  const kept = ['/', '/plan', '/plan?round=2&lang=en', '/evaluations/1/report', '/بحث', '/search?q=%2F%2Fevil']
  for (const path of kept) assert.equal(safeNext(path), new URL(path, 'http://x').href.slice('http://x'.length), path)
  const refused = [
    undefined,
    '',
    'plan',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/..//evil.example',
    '/sign-in',
    '/sign-in/second-step',
    '/sign-out',
    '/x/../sign-out',
  ]
  for (const path of refused) assert.equal(safeNext(path), '/home', path)
})

test('whatever is asked for, the browser stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    'evil.example',
    ':',
    'http:',
    '..',
    '.',
    '@',
    '?',
    '#',
    '\t',
    '%2f',
    'a',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const origin = 'https://itqan.gov.bh'
      assert.equal(new URL(safeNext(pieces.join('')), origin).origin, origin)
    }),
    { numRuns: 3000 },
  )
})

test('the address is the one the trusted proxies saw, never one the sender wrote', () => {
  assert.equal(addressBehind('1.1.1.1, 2.2.2.2', '10.0.0.1', 0), '10.0.0.1')
  assert.equal(addressBehind('1.1.1.1, 2.2.2.2', '10.0.0.1', 1), '2.2.2.2')
  assert.equal(addressBehind('6.6.6.6, 1.1.1.1, 2.2.2.2', '10.0.0.1', 2), '1.1.1.1')
  assert.equal(addressBehind(undefined, '10.0.0.1', 1), '10.0.0.1')
})

test('addresses of one IPv6 network count as one', () => {
  assert.equal(network('192.0.2.7'), '192.0.2.7')
  assert.equal(network('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(network('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::/64')
  assert.equal(network('2001:0DB8:0001:0002::9'), '2001:db8:1:2::/64')
  assert.equal(network('2001:db8::1'), '2001:db8:0:0::/64')
  assert.equal(network('::1'), '0:0:0:0::/64')
  assert.equal(network('fe80::1%eth0'), 'fe80:0:0:0::/64')
})

test('browsers are recognised by the name their users know', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
  assert.deepEqual(deviceOf(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`), {
    browser: 'Chrome',
    system: 'Windows',
  })
  assert.deepEqual(deviceOf(`Mozilla/5.0 (Windows NT 10.0) ${chrome} Edg/140.0`), {
    browser: 'Edge',
    system: 'Windows',
  })
  assert.deepEqual(deviceOf(`Mozilla/5.0 (Linux; Android 15) ${chrome}`), { browser: 'Chrome', system: 'Android' })
  assert.deepEqual(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0'), {
    browser: 'Firefox',
    system: 'Linux',
  })
  assert.equal(deviceOf('curl/8.5.0'), null)
})
