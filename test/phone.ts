// Somebody without an account and without a script: sends forms, keeps cookies, has an address of his own.
import type { App } from '#test/app.ts'

export interface Answered {
  readonly status: number
  /** Where a redirect leads; empty where it does not. */
  readonly location: string
  readonly text: string
  readonly headers: Headers
}

export interface Phone {
  get(path: string): Promise<Answered>
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Answered>
  upload(path: string, fields: Readonly<Record<string, string>>, files?: readonly File[]): Promise<Answered>
  readonly cookies: Map<string, string>
}

let phones = 0

export function phone(app: App, language: 'ar' | 'en' = 'ar'): Phone {
  phones += 1
  const place = `10.9.${Math.floor(phones / 250)}.${phones % 250}`
  const cookies = new Map<string, string>()
  async function send(path: string, init: RequestInit = {}): Promise<Answered> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(path, app.address), {
      redirect: 'manual',
      ...init,
      headers: {
        origin: app.address,
        'x-forwarded-for': place,
        'accept-language': language,
        ...(cookie && { cookie }),
      },
    })
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (value === '' || /max-age=0/i.test(one)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = response.headers.get('location') ?? ''
    return { status: response.status, location, text: await response.text(), headers: response.headers }
  }
  return {
    cookies,
    get: (path) => send(path),
    post: (path, fields = {}) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    upload(path, fields, files = []) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      for (const file of files) form.append('files', file)
      return send(path, { method: 'POST', body: form })
    },
  }
}
