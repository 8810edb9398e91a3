// What forms send to sign-in and settings.
import { z } from 'zod'
import { type AnyText, languages } from '#src/kernel/text.ts'
import { because, line } from '#src/platform/input.ts'
import { settingsTexts } from './texts/settings.ts'
import { signInTexts as texts } from './texts.ts'

const email = line(254)
  .refine((text) => text !== '', because(texts.enterEmail))
  .refine((text) => text === '' || /^[^\s@]+@[^\s@]+$/.test(text), because(texts.emailForm))

// Spaces at either end may belong to a password; the length alone is bounded, for the hashing's sake.
const typedPassword = (missing: AnyText = texts.enterPassword) =>
  z
    .string()
    .refine((text) => text !== '', because(missing))
    .refine((text) => text.length <= 1000, because(texts.passwordLong))

const next = z.string().max(2000).optional()

export const signInInput = z.object({ email, password: typedPassword(), next })

export const codeInput = z.object({
  code: line(40).refine((text) => text !== '', because(texts.enterCode)),
  next,
})

export const forgottenInput = z.object({ email })

export const newPasswordInput = z
  .object({ password: typedPassword(texts.enterNewPassword), repeat: z.string(), next })
  .refine((input) => input.password === input.repeat, { ...because(texts.passwordsDiffer), path: ['repeat'] })

export const readingInput = z.object({ language: z.enum(languages), digits: z.enum(['arab', 'latn']) })

export const changePasswordInput = z
  .object({
    current: typedPassword(settingsTexts.enterCurrent),
    password: typedPassword(texts.enterNewPassword),
    repeat: z.string(),
  })
  .refine((input) => input.password === input.repeat, { ...because(texts.passwordsDiffer), path: ['repeat'] })

export const confirmInput = z.object({ current: typedPassword() })

/** Days a token may live. */
export const tokenLives = [30, 90, 365] as const

export const tokenInput = z.object({
  name: line(80).refine((text) => text !== '', because(settingsTexts.enterTokenName)),
  days: z.enum(['30', '90', '365']).transform(Number),
})
