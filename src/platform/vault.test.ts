import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { temporaryHome } from '#test/database.ts'
import { EnvironmentError, readConfig } from './config.ts'
import { createVault, keyFile, openVault, sealedPrefix } from './vault.ts'

describe('the vault', () => {
  const vault = createVault(randomBytes(32))

  it('gives back what was sealed, and never shows it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 4 }), fc.string(), (secret, purpose) => {
        const sealed = vault.seal(secret, purpose)
        assert.ok(sealed.startsWith(sealedPrefix) && sealed.startsWith(vault.prefix))
        assert.equal(vault.open(sealed, purpose), secret)
        assert.notEqual(vault.seal(secret, purpose), sealed, 'each sealing is another')
      }),
    )
  })

  it('opens nothing for another purpose, under another key, or changed by a letter', () => {
    const sealed = vault.seal('JBSWY3DPEHPK3PXP', 'one')
    assert.equal(sealed.includes('JBSWY3DPEHPK3PXP'), false)
    assert.throws(() => vault.open(sealed, 'two'))
    assert.throws(() => createVault(randomBytes(32)).open(sealed, 'one'), /another key/)
    for (let at = vault.prefix.length; at < sealed.length - 1; at += 1) {
      const letter = sealed[at] === 'A' ? 'B' : 'A'
      assert.throws(() => vault.open(sealed.slice(0, at) + letter + sealed.slice(at + 1), 'one'))
    }
    assert.throws(() => vault.open(sealed.slice(0, vault.prefix.length + 20), 'one'), 'a shortened tag')
  })

  it('digests alike what is alike, and otherwise under another key, for another purpose or of another text', () => {
    const one = vault.digest('123456', 'a')
    assert.match(one, /^[0-9a-f]{64}$/)
    assert.equal(vault.digest('123456', 'a'), one)
    const others = [
      vault.digest('123457', 'a'),
      vault.digest('123456', 'b'),
      createVault(randomBytes(32)).digest('123456', 'a'),
    ]
    assert.equal(new Set([one, ...others]).size, 4)
  })

  it('makes its key at the first start, for the owner alone, and finds it again', async () => {
    const home = await temporaryHome()
    const vaults = await Promise.all([1, 2, 3].map(() => openVault({ home, secretsKey: undefined })))
    const sealed = vaults[0]?.seal('secret', 'one') ?? ''
    for (const one of [...vaults, await openVault({ home, secretsKey: undefined })]) {
      assert.equal(one.open(sealed, 'one'), 'secret')
    }
    assert.equal((await stat(keyFile(home))).mode & 0o777, 0o600)
    assert.equal((await stat(join(home, 'secrets'))).mode & 0o777, 0o700)
  })

  it('takes the key of the environment and then leaves the home alone', async () => {
    const home = await temporaryHome()
    const key = randomBytes(32).toString('base64')
    const { secretsKey } = readConfig({ SECRETS_KEY: key })
    const one = await openVault({ home, secretsKey })
    assert.equal(createVault(Buffer.from(key, 'base64')).open(one.seal('secret', 'a'), 'a'), 'secret')
    await assert.rejects(readFile(keyFile(home)), { code: 'ENOENT' })
  })

  it('refuses a key that is none, in the environment and in the home', async () => {
    assert.throws(() => readConfig({ SECRETS_KEY: 'short' }), EnvironmentError)
    const home = await temporaryHome()
    await mkdir(join(home, 'secrets'))
    await writeFile(keyFile(home), 'nothing\n')
    await assert.rejects(openVault({ home, secretsKey: undefined }), /vault\.badKeyFile/)
  })
})
