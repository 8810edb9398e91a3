// A value as an event keeps it, in words where it is simple.
import { DateText, LocalText, NumberText, useText } from '#src/ui/locale-context.tsx'
import { administrationTexts as texts } from '../texts.ts'

const isText = (value: object): value is { ar: string; en: string } =>
  'ar' in value && 'en' in value && typeof value.ar === 'string' && typeof value.en === 'string'
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*Z$/
const day = /^\d{4}-\d{2}-\d{2}$/

export function Value({ value }: { value: unknown }) {
  const t = useText()
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return <>{t(value ? texts.yes : texts.no)}</>
  if (typeof value === 'number') return <NumberText value={value} />
  if (typeof value === 'string') {
    if (moment.test(value)) return <DateText at={new Date(value)} style="dateTime" />
    if (day.test(value)) return <DateText at={new Date(`${value}T12:00:00Z`)} />
    return <bdi dir="auto">{value}</bdi>
  }
  if (Array.isArray(value))
    return (
      <>
        {value.map((one, at) => (
          <span key={at}>
            {at > 0 && ' · '}
            <Value value={one} />
          </span>
        ))}
      </>
    )
  if (typeof value === 'object' && isText(value))
    return (
      <bdi>
        <LocalText text={value} />
      </bdi>
    )
  return (
    <bdi dir="ltr" class="meta">
      {JSON.stringify(value)}
    </bdi>
  )
}
