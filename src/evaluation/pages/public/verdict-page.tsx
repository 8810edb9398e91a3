// What became of a certificate, for whoever holds it: valid, followed by a later result, withdrawn, or not ours.
import { formatDate, formatHijri } from '#src/kernel/locale.ts'
import { Button, ButtonRow, LinkButton } from '#src/ui/button/button.tsx'
import { Icon } from '#src/ui/icon/icon.tsx'
import type { IconName } from '#src/ui/icon/icons.tsx'
import { DateText, LocalText, Reference, useLocale, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { ShieldEmblem } from '#src/ui/shield-emblem/shield-emblem.tsx'
import { SummaryList, type SummaryRow } from '#src/ui/summary-list/summary-list.tsx'
import { TextInput } from '#src/ui/text-input/text-input.tsx'
import { momentOf } from '../../day.ts'
import { shortHash } from '../../documents/report-document.ts'
import { type ShieldRecord, type Standing, standingOf } from '../../shield.ts'
import { shieldTexts as texts } from '../../texts/shields.ts'
import { shieldKind } from '../report/parts.tsx'

const signs: Record<
  Standing,
  { icon: IconName; title: (typeof texts)['validTitle']; head: (typeof texts)['matches'] }
> = {
  valid: { icon: 'check-circle', title: texts.validTitle, head: texts.matches },
  superseded: { icon: 'info', title: texts.supersededTitle, head: texts.matches },
  withdrawn: { icon: 'error-circle', title: texts.withdrawnTitle, head: texts.withdrawn },
}

/** `checkedAt` is the moment the register was read for this page. */
export function VerdictPage({ shield, checkedAt }: { shield: ShieldRecord; checkedAt: Date }) {
  const t = useText()
  const locale = useLocale()
  const local = useLocalText()
  const standing = standingOf(shield)
  const { icon, title, head } = signs[standing]
  const kind = shieldKind(shield.award, [{ key: shield.award }])
  return (
    <div class={`verdict verdict-${standing}`}>
      <div class="verdict-words">
        <p class="verdict-head">
          <Icon name={icon} />
          {t(head)}
        </p>
        <h1>{t(title)}</h1>
        <Because shield={shield} standing={standing} />
        <p class="verdict-checked">{t(texts.checkedAt, { at: formatDate(locale, checkedAt, 'dateTime') })}</p>
        <Facts shield={shield} />
        <ButtonRow>
          <LinkButton
            kind={standing === 'valid' ? 'primary' : 'secondary'}
            href={`/shields/${shield.number}/certificate.pdf`}
          >
            {t(texts.download)}
          </LinkButton>
          <LinkButton kind="plain" href="/verify">
            {t(texts.another)}
          </LinkButton>
        </ButtonRow>
      </div>
      <div class="verdict-emblem">
        {kind !== 'none' && (
          <ShieldEmblem kind={kind} name={local(shield.awardName)} year={shield.grantedOn.slice(0, 4)} />
        )}
      </div>
    </div>
  )
}

function Because({ shield, standing }: { shield: ShieldRecord; standing: Standing }) {
  const t = useText()
  const on = (day: string | null) => (day ? momentOf(day) : momentOf(shield.grantedOn))
  if (standing === 'superseded')
    return <p class="verdict-because">{t(texts.supersededText, { date: on(shield.supersededOn) })}</p>
  if (standing === 'withdrawn') {
    const reason = shield.withdrawnReason ?? ''
    return <p class="verdict-because">{t(texts.withdrawnText, { date: on(shield.withdrawnOn), reason })}</p>
  }
  return null
}

function Facts({ shield }: { shield: ShieldRecord }) {
  const t = useText()
  const day = (on: string) => ({
    value: <DateText at={momentOf(on)} style="dateLong" />,
    note: <HijriText day={on} />,
  })
  const resting = shield.restingOnNotApplicable
  const rows: SummaryRow[] = [
    {
      term: t(texts.centre),
      value: <LocalText text={shield.centreName} />,
      note: <LocalText text={shield.entityName} />,
    },
    { term: t(texts.award), value: <LocalText text={shield.awardName} /> },
    {
      term: t(texts.result),
      value: t(texts.counts, { met: shield.criteriaMet, total: shield.criteriaTotal }),
      note: (
        <>
          {resting > 0 && <>{t(texts.resting, { count: resting })} · </>}
          <LocalText text={shield.roundName} />
        </>
      ),
    },
    { term: t(texts.grantedOn), ...day(shield.grantedOn) },
    { term: t(texts.number), value: <Reference value={shield.number} /> },
    { term: t(texts.fingerprint), value: <Reference value={shortHash(shield.fingerprint)} /> },
  ]
  return <SummaryList rows={rows} />
}

/** A certificate carries both calendars, whatever the reader chose. */
function HijriText({ day }: { day: string }) {
  const locale = useLocale()
  return <>{formatHijri(locale, momentOf(day))}</>
}

export function VerifyForm({ value, error }: { value?: string; error?: string | undefined }) {
  const t = useText()
  return (
    <form action="/verify" method="get" class="stack">
      <TextInput
        name="code"
        label={t(texts.code)}
        hint={t(texts.codeHint)}
        value={value}
        error={error}
        dir="ltr"
        autoComplete="off"
        spellcheck={false}
        width={20}
        maxLength={60}
      />
      <Button>{t(texts.verify)}</Button>
    </form>
  )
}

export function VerifyMain({ value, error }: { value?: string; error?: string | undefined }) {
  const t = useText()
  return (
    <div class="stack measure">
      <h1>{t(texts.verifyTitle)}</h1>
      <p>{t(texts.verifyIntro)}</p>
      <VerifyForm value={value ?? ''} error={error} />
      <p>
        <a href="/shields">{t(texts.registerShort)}</a>
      </p>
    </div>
  )
}

export function UnknownMain({ code, checkedAt }: { code: string; checkedAt: Date }) {
  const t = useText()
  const locale = useLocale()
  return (
    <div class="verdict verdict-unknown">
      <div class="verdict-words">
        <p class="verdict-head">
          <Icon name="error-circle" />
          {t(texts.notInRegister)}
        </p>
        <h1>{t(texts.unknownTitle)}</h1>
        <p>
          <Reference value={code} />
        </p>
        <p class="verdict-because">{t(texts.unknownText)}</p>
        <p class="verdict-checked">{t(texts.checkedAt, { at: formatDate(locale, checkedAt, 'dateTime') })}</p>
        <VerifyForm value={code} />
      </div>
    </div>
  )
}
