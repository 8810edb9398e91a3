// Offline, session ended, refused: what happened, what was kept, what to do. The list of what waits opens from it.
import { useState } from 'preact/hooks'
import type { FormModel } from '#src/evaluation/form-model.ts'
import type { Live } from '#src/evaluation/islands/form/live.ts'
import { formTexts, liveTexts } from '#src/evaluation/texts/form.ts'
import { formatDate } from '#src/kernel/locale.ts'
import { Button } from '#src/ui/button/button.tsx'
import { Icon } from '#src/ui/icon/icon.tsx'
import { Code, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Banner } from '#src/ui/notification/notification.tsx'

export function LiveBanner({ form, live }: { form: FormModel; live: Live }) {
  const t = useText()
  const [listed, setListed] = useState(false)
  const { status } = live
  const rejected = status.waiting.filter((one) => one.rejected)
  const toggle = status.waiting.length > 0 && (
    <button type="button" class="link-button" aria-expanded={listed} onClick={() => setListed(!listed)}>
      {t(listed ? liveTexts.hideList : liveTexts.showList)}
    </button>
  )
  return (
    <div class="live-banners" role="status">
      {status.saving === 'expired' && (
        <Banner
          kind="warning"
          icon="lock"
          action={
            <a
              href={`/sign-in?next=${encodeURIComponent(`/visits/${form.visitId}`)}`}
              target="_blank"
              rel="noopener opener"
            >
              {t(liveTexts.signIn)}
            </a>
          }
        >
          <strong>{t(liveTexts.expired)}</strong>
        </Banner>
      )}
      {status.saving === 'offline' && (
        <Banner kind="warning" icon="offline" action={toggle || undefined}>
          <strong>{t(liveTexts.offline, { count: status.waiting.length })}</strong> · {t(liveTexts.offlineMore)}
          <CopyAge live={live} />
        </Banner>
      )}
      {status.saving === 'retrying' && (
        <Banner kind="warning" action={toggle || undefined}>
          {t(liveTexts.retrying)}
        </Banner>
      )}
      {rejected.length > 0 && (
        <Banner kind="error" action={toggle || undefined}>
          {t(liveTexts.rejected, { count: rejected.length })}
        </Banner>
      )}
      {!status.storage && <Banner kind="warning">{t(liveTexts.noStorage)}</Banner>}
      {status.remark && (
        <Banner
          kind="info"
          action={
            status.remark.undo ? (
              <button type="button" class="link-button" onClick={status.remark.undo}>
                {t(formTexts.undo)}
              </button>
            ) : undefined
          }
        >
          {status.remark.text}
        </Banner>
      )}
      {listed && status.waiting.length > 0 && <WaitingList form={form} live={live} />}
    </div>
  )
}

function CopyAge({ live }: { live: Live }) {
  const t = useText()
  const locale = useLocale()
  if (!live.status.copyOf) return null
  return <> · {t(liveTexts.copyAge, { time: formatDate(locale, new Date(live.status.copyOf), 'dateTime') })}</>
}

function WaitingList({ form, live }: { form: FormModel; live: Live }) {
  const t = useText()
  const lines = new Map(form.sections.flatMap((section) => section.criteria.map((line) => [line.code, line.text])))
  return (
    <section class="waiting-list" aria-label={t(liveTexts.waitingList)}>
      <h2>{t(liveTexts.waitingList)}</h2>
      <ul class="waiting-items">
        {live.status.waiting.map((one) => (
          <li key={one.key}>
            <a href={`?at=${one.code.split('.').slice(0, 2).join('.')}#${one.code}`}>
              <Code value={one.code} />
            </a>
            <span class="waiting-words">
              {one.kind === 'file' ? t(liveTexts.photoOf, { name: one.name }) : lines.get(one.code)}
            </span>
            {one.rejected ? (
              <span class="review-why">{one.rejected}</span>
            ) : (
              <span class="muted">{t(formTexts.notSent)}</span>
            )}
            {one.rejected && (
              <>
                <Button type="button" kind="secondary" small onClick={() => live.retry(one.key)}>
                  {t(liveTexts.retry)}
                </Button>
                <Button type="button" kind="plain" small onClick={() => live.discard(one.key)}>
                  {t(liveTexts.discard)}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** At the foot: that it is saved, and where. */
export function SavedWords({ live }: { live: Live }) {
  const t = useText()
  const locale = useLocale()
  const { saving, at, waiting } = live.status
  if (saving === 'saving' && waiting.length > 0) return <span>{t(liveTexts.saving)}</span>
  if (!at) return null
  const time = formatDate(locale, new Date(at), 'time')
  return (
    <>
      <Icon name="check" size="small" />
      <span>{t(waiting.length > 0 ? liveTexts.keptAt : liveTexts.savedAt, { time })}</span>
    </>
  )
}
