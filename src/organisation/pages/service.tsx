import type { LocalizedText } from '#src/kernel/text.ts'
import { durationText } from '#src/platform/records/duration.tsx'
import { RecordActions, Section, StateTag } from '#src/platform/records/parts.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { LocalText, useLocale, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Table } from '#src/ui/table/table.tsx'
import type { Service } from '../service.ts'
import { channelTexts } from '../texts.ts'
import { dinars } from './lists.tsx'
import { serviceTexts } from './texts/service.ts'
import { pageTexts as texts } from './texts/shared.ts'

export interface ServicePageProps {
  service: Service
  entity: { readonly id: string; readonly name: LocalizedText }
  department: LocalizedText | null
  mayManage: boolean
}

function Lines({ lines, ordered }: { lines: readonly LocalizedText[]; ordered?: boolean }) {
  const items = lines.map((line) => (
    <li key={`${line.ar}${line.en}`}>
      <LocalText text={line} />
    </li>
  ))
  return ordered ? <ol class="list-numbered">{items}</ol> : <ul class="list">{items}</ul>
}

function Channels({ service }: { service: Service }) {
  const t = useText()
  const locale = useLocale()
  return (
    <Table
      caption={t(texts.channels)}
      columns={[
        { key: 'channel', header: t(texts.channel), cell: (one) => t(channelTexts[one.channel]) },
        {
          key: 'completion',
          header: t(serviceTexts.completion),
          cell: (one) => durationText(locale, one.completionMinutes),
        },
        {
          key: 'output',
          header: t(serviceTexts.output),
          cell: (one) =>
            one.outputMinutes === null ? t(serviceTexts.noOutput) : durationText(locale, one.outputMinutes),
        },
        { key: 'benefit', header: t(serviceTexts.benefit), cell: (one) => <LocalText text={one.benefit} /> },
      ]}
      rows={service.channels}
      rowKey={(one) => one.channel}
      empty={t(texts.notGiven)}
    />
  )
}

export function ServicePage({ service, entity, department, mayManage }: ServicePageProps) {
  const t = useText()
  const locale = useLocale()
  const path = `/organisation/services/${service.id}`
  const prose = (text: LocalizedText) => (text.ar || text.en ? <LocalText text={text} /> : t(texts.notGiven))
  const lines = (list: readonly LocalizedText[]) => (list.length > 0 ? <Lines lines={list} /> : t(texts.notGiven))
  return (
    <div class="stack-loose">
      <PageHeader
        title={<LocalText text={service.name} />}
        tag={<StateTag active={service.active} />}
        meta={
          <>
            <a href={`/organisation/entities/${entity.id}`}>
              <LocalText text={entity.name} />
            </a>
            {department && (
              <>
                {' · '}
                <LocalText text={department} />
              </>
            )}
          </>
        }
        above={
          <Breadcrumbs
            items={[
              { href: '/organisation', text: t(texts.organisation) },
              { href: '/organisation/services', text: t(texts.services) },
              { text: <LocalText text={service.name} /> },
            ]}
          />
        }
        actions={mayManage ? <RecordActions path={path} thing={service} mayDeactivate /> : undefined}
      />
      {!service.active && <Notification kind="info">{t(texts.inactiveNotice)}</Notification>}
      <Channels service={service} />
      <p class="hint">{t(serviceTexts.channelsHint)}</p>
      <div class="columns columns-section">
        <SummaryList
          rows={[
            { term: t(serviceTexts.description), value: prose(service.description) },
            { term: t(serviceTexts.eligibility), value: prose(service.eligibility) },
            { term: t(texts.fee), value: dinars(locale, service.feeFils) },
            { term: t(serviceTexts.documents), value: lines(service.documents) },
            { term: t(serviceTexts.formats), value: lines(service.formats) },
          ]}
        />
        <Section title={t(serviceTexts.steps)}>
          {service.steps.length > 0 ? <Lines lines={service.steps} ordered /> : <p>{t(texts.notGiven)}</p>}
        </Section>
      </div>
    </div>
  )
}
