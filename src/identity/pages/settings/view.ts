// What the page of settings shows, as the action loads it.
import type { Digits } from '#src/kernel/locale.ts'
import type { Language } from '#src/kernel/text.ts'

export interface AccountView {
  readonly passwordHash: string | null
  readonly passwordChangedAt: Date | null
  readonly totpConfirmedAt: Date | null
  readonly recoveryCodes: number
}

export interface SessionView {
  readonly id: string
  readonly hash: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly userAgent: string
}

export interface TokenView {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly expiresAt: Date | null
}

export interface SettingsView {
  readonly known: { readonly locale: { readonly language: Language }; readonly digits: Digits }
  readonly account: AccountView
  readonly sessions: readonly SessionView[]
  readonly tokens: readonly TokenView[]
}
