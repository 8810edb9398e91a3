// The customer in one place: needs first, then who he is, his cases, the tries to reach him, what staff noted.

import { formatNumber } from '#src/kernel/locale.ts'
import { Section } from '#src/platform/records/parts.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { DateText, LocalText, Name, Reference, useLocale, useText } from '#src/ui/locale-context.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { Timeline } from '#src/ui/timeline/timeline.tsx'
import type { Customer } from '../customer.ts'
import type { CaseCounts, CustomerAttempt, CustomerCase, CustomerNote } from '../customer-story.ts'
import { groupReference } from '../reference.ts'
import { kindTexts } from '../texts/machine.ts'
import { CaseStateTag } from './case-tags.tsx'
import { contactTexts, customerKindTexts, customerTexts as texts } from './customer-texts.ts'
import { Needs } from './customers.tsx'

export interface CustomerPageProps {
  customer: Customer
  /** Of the cases the reader may see. */
  counts: CaseCounts
  cases: readonly CustomerCase[]
  attempts: readonly CustomerAttempt[]
  notes: readonly CustomerNote[]
  sharing: readonly Customer[]
  mayEdit: boolean
}

function CaseLink({ reference }: Pick<CustomerCase, 'reference'>) {
  return (
    <a href={`/cases/${reference}`}>
      <Reference value={groupReference(reference)} />
    </a>
  )
}

function Cases({ cases }: Pick<CustomerPageProps, 'cases'>) {
  const t = useText()
  const locale = useLocale()
  return (
    <Table
      caption={t(texts.cases)}
      captionHidden
      columns={[
        { key: 'reference', header: t(texts.reference), cell: (one) => <CaseLink reference={one.reference} /> },
        { key: 'kind', header: t(texts.caseKind), cell: (one) => t(kindTexts[one.kind]) },
        {
          key: 'subject',
          header: t(texts.subject),
          width: 'wide',
          cell: (one) => (
            <>
              <Name>{one.subject}</Name>
              {one.serviceName && (
                <span class="secondary">
                  {' · '}
                  <LocalText text={one.serviceName} />
                </span>
              )}
            </>
          ),
        },
        {
          key: 'state',
          header: t(texts.state),
          cell: (one) => (
            <>
              <CaseStateTag state={one.state} />{' '}
              {one.cycle > 1 && (
                <Tag tone="amber" shape="square">
                  {t(texts.reopened, { cycle: formatNumber(locale, one.cycle) })}
                </Tag>
              )}{' '}
              {one.satisfied === false && (
                <Tag tone="red" shape="cross">
                  {t(texts.dissatisfied)}
                </Tag>
              )}
            </>
          ),
        },
        { key: 'opened', header: t(texts.opened), cell: (one) => <DateText at={one.openedAt} /> },
        { key: 'due', header: t(texts.due), cell: (one) => one.dueAt && <DateText at={one.dueAt} style="dateTime" /> },
      ]}
      rows={cases}
      rowKey={(one) => one.id}
      empty={t(texts.noCases)}
    />
  )
}

function Attempts({ attempts }: Pick<CustomerPageProps, 'attempts'>) {
  const t = useText()
  if (attempts.length === 0) return <p class="secondary">{t(texts.noAttempts)}</p>
  return (
    <Timeline
      label={t(texts.attempts)}
      events={attempts.map((one) => ({
        key: one.id,
        title: `${t(contactTexts[one.channel])}: ${t(one.reached ? texts.reached : texts.notReached)}`,
        meta: (
          <>
            <DateText at={one.at} style="dateTime" /> <CaseLink reference={one.reference} />
          </>
        ),
        ...(one.note && { children: <Name>{one.note}</Name> }),
      }))}
    />
  )
}

function Notes({ notes }: Pick<CustomerPageProps, 'notes'>) {
  const t = useText()
  if (notes.length === 0) return <p class="secondary">{t(texts.noNotes)}</p>
  return (
    <Timeline
      label={t(texts.notes)}
      events={notes.map((one) => ({
        key: one.id,
        title: <LocalText text={one.authorName} />,
        meta: (
          <>
            <DateText at={one.at} style="dateTime" /> <CaseLink reference={one.reference} />
          </>
        ),
        children: <p dir="auto">{one.body}</p>,
      }))}
    />
  )
}

function Facts({ customer }: { customer: Customer }) {
  const t = useText()
  const { personalNumber, phone, email, note } = customer
  const known = (text: string, href: string) =>
    text ? (
      <a href={`${href}:${text}`}>
        <Reference value={text} />
      </a>
    ) : (
      t(texts.notGiven)
    )
  const numbered = customer.kind === 'business' ? texts.registration : texts.personalNumber
  return (
    <SummaryList
      dense
      rows={[
        { term: t(numbered), value: personalNumber ? <Reference value={personalNumber} /> : t(texts.noNumber) },
        { term: t(texts.kind), value: t(customerKindTexts[customer.kind]) },
        { term: t(texts.phone), value: known(phone, 'tel') },
        { term: t(texts.email), value: known(email, 'mailto') },
        { term: t(texts.preferredChannel), value: t(contactTexts[customer.preferredChannel]) },
        { term: t(texts.language), value: t(customer.language === 'ar' ? texts.arabic : texts.english) },
        ...(note ? [{ term: t(texts.note), value: <Name>{note}</Name> }] : []),
      ]}
    />
  )
}

/** Who he is, at the side of his story. */
export function CustomerPanel({ customer, sharing }: Pick<CustomerPageProps, 'customer' | 'sharing'>) {
  const t = useText()
  return (
    <div class="stack-loose">
      <Section title={t(texts.identity)}>
        <Facts customer={customer} />
      </Section>
      {sharing.length > 0 && (
        <Section title={t(texts.sharing)}>
          <p class="hint">{t(texts.sharingHint)}</p>
          <ul class="list">
            {sharing.map((one) => (
              <li key={one.id}>
                <a href={`/customers/${one.id}`}>
                  <Name>{one.name}</Name>
                </a>{' '}
                {one.personalNumber && <Reference value={one.personalNumber} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

export function CustomerPage({ customer, counts, cases, attempts, notes, mayEdit }: CustomerPageProps) {
  const t = useText()
  return (
    <div class="stack-loose">
      <PageHeader
        title={<Name>{customer.name}</Name>}
        tag={<Needs needs={customer.needs} />}
        meta={
          <>
            {customer.personalNumber && (
              <>
                <Reference value={customer.personalNumber} />
                {' · '}
              </>
            )}
            {counts.all > 0 && `${t(texts.casesCount, counts)} · `}
            {t(texts.allCount, counts)}
          </>
        }
        above={
          <Breadcrumbs
            items={[{ href: '/customers', text: t(texts.customers) }, { text: <Name>{customer.name}</Name> }]}
          />
        }
        actions={
          mayEdit ? (
            <LinkButton icon="edit" href={`/customers/${customer.id}/edit`}>
              {t(texts.edit)}
            </LinkButton>
          ) : undefined
        }
      />
      <Section title={t(texts.cases)}>
        {cases.length < counts.all && <p class="hint">{t(texts.lastCases, { count: cases.length })}</p>}
        <Cases cases={cases} />
      </Section>
      <div class="columns columns-section">
        <Section title={t(texts.attempts)}>
          <Attempts attempts={attempts} />
        </Section>
        <Section title={t(texts.notes)}>
          <Notes notes={notes} />
        </Section>
      </div>
    </div>
  )
}
