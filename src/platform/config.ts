// The environment, read once. Nothing else reads process.env.
import { resolve } from 'node:path'
import { z } from 'zod'

/** Every variable, for the program and for docs/operations.md. */
export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  ITQAN_HOME: z.string().default('./.itqan'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url().optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Itqan <no-reply@localhost>'),
  SMS_URL: z.url().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME_AR: z.string().default('الدخول الموحد'),
  OIDC_NAME_EN: z.string().default('Single sign-on'),
  /** How many reverse proxies in front add to X-Forwarded-For; 0 trusts none. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** API calls one caller may make in a minute; counted in each process. */
  API_RATE: z.coerce.number().int().min(1).default(600),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PG_BIN: z.string().optional(),
  SECRETS_KEY: z
    .string()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === 32, 'must be 32 bytes in base64: openssl rand -base64 32')
    .optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
})

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute folder of the embedded database, files and secrets. */
  readonly home: string
  readonly databaseUrl: string | undefined
  readonly publicUrl: string
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly smsUrl: string | undefined
  readonly oidc: OidcConfig | undefined
  readonly trustedProxies: number
  readonly apiRate: number
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly pgBin: string | undefined
  /** Key of the vault; undefined where a file of the home holds it. */
  readonly secretsKey: Buffer | undefined
  /** What a reader of /metrics shows; undefined answers to this machine alone. */
  readonly metricsToken: string | undefined
}

export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly name: { readonly ar: string; readonly en: string }
}

/** Settings that cannot be used; its message names each of them. */
export class EnvironmentError extends Error {}

/** Throws one EnvironmentError naming every variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new EnvironmentError(`The environment is not right:\n${problems.join('\n')}`)
  }
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    home: resolve(e.ITQAN_HOME),
    databaseUrl: e.DATABASE_URL,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    smsUrl: e.SMS_URL,
    oidc:
      e.OIDC_ISSUER && e.OIDC_CLIENT_ID
        ? {
            issuer: e.OIDC_ISSUER,
            clientId: e.OIDC_CLIENT_ID,
            clientSecret: e.OIDC_CLIENT_SECRET,
            name: { ar: e.OIDC_NAME_AR, en: e.OIDC_NAME_EN },
          }
        : undefined,
    trustedProxies: e.TRUSTED_PROXIES,
    apiRate: e.API_RATE,
    logLevel: e.LOG_LEVEL,
    pgBin: e.PG_BIN,
    secretsKey: e.SECRETS_KEY,
    metricsToken: e.METRICS_TOKEN,
  }
}
