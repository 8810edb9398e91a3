import type { LocalizedText, Text } from '#src/kernel/text.ts'
import { RecordActions, Section, StateTag } from '#src/platform/records/parts.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { DateText, LocalText, Name, Reference, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Timeline } from '#src/ui/timeline/timeline.tsx'
import type { Centre } from '../centre.ts'
import type { Person } from '../person.ts'
import type { ChangeVerb } from '../rows.ts'
import type { RecordedChange } from '../store/history.ts'
import { choiceTexts, roleTexts } from '../texts.ts'
import { centreTexts } from './texts/centre.ts'
import { pageTexts as texts } from './texts/shared.ts'

interface Named {
  readonly id: string
  readonly name: LocalizedText
}

export interface CentrePageProps {
  centre: Centre
  entity: Named
  hosted: readonly Named[]
  services: readonly Named[]
  calendar: Named | null
  /** Who holds a role here; null where that is not the reader's to see. */
  people: readonly Person[] | null
  mayManage: boolean
  /** What happened to it; null where that is not the reader's to see. */
  history: readonly RecordedChange[] | null
  /** The reader follows evaluations. */
  followsEvaluations: boolean
}

const orDash = (text: LocalizedText, none: string) => (text.ar || text.en ? <LocalText text={text} /> : none)

function People({ people, centre }: { people: readonly Person[]; centre: Centre }) {
  const t = useText()
  if (people.length === 0) return null
  return (
    <Section title={t(texts.people)}>
      <ul class="tree">
        {people.map((person) => (
          <li key={person.id} class="tree-item">
            <a href={`/organisation/people/${person.id}`}>
              <bdi>
                <LocalText text={person.name} />
              </bdi>
            </a>
            <span class="muted">
              {person.roles
                .filter((held) => held.centreId === centre.id)
                .map((held) => t(roleTexts[held.role]))
                .join('، ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const verbTexts: Readonly<Record<ChangeVerb, Text>> = {
  created: centreTexts.wasCreated,
  changed: centreTexts.wasChanged,
  deactivated: centreTexts.wasDeactivated,
  reactivated: centreTexts.wasReactivated,
}

function History({ events }: { events: readonly RecordedChange[] }) {
  const t = useText()
  const local = useLocalText()
  return (
    <Section title={t(centreTexts.history)}>
      {events.length === 0 ? (
        <p class="muted">{t(centreTexts.noHistory)}</p>
      ) : (
        <Timeline
          label={t(centreTexts.history)}
          events={events.map((event) => ({
            key: event.id,
            title: <a href={`/administration/audit/${event.id}`}>{t(verbTexts[event.verb])}</a>,
            meta: (
              <>
                <DateText at={event.at} style="dateTime" /> · <Name>{local(event.actorName)}</Name>
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

export function CentrePage(props: CentrePageProps) {
  const t = useText()
  const { centre, entity, hosted, services, calendar, people } = props
  const path = `/organisation/centres/${centre.id}`
  const none = t(texts.notGiven)
  const search = encodeURIComponent(centre.name.ar)
  const operatorName = centre.operatorName.ar || centre.operatorName.en
  return (
    <div class="stack-loose">
      <PageHeader
        title={<LocalText text={centre.name} />}
        tag={<StateTag active={centre.active} />}
        meta={
          <a href={`/organisation/entities/${entity.id}`}>
            <LocalText text={entity.name} />
          </a>
        }
        above={
          <Breadcrumbs
            items={[
              { href: '/organisation', text: t(texts.organisation) },
              { href: '/organisation/centres', text: t(centreTexts.centres) },
              { text: <LocalText text={centre.name} /> },
            ]}
          />
        }
        actions={props.mayManage ? <RecordActions path={path} thing={centre} mayDeactivate /> : undefined}
      />
      {!centre.active && <Notification kind="info">{t(texts.inactiveNotice)}</Notification>}
      <div class="columns columns-section">
        <Section title={t(texts.identification)}>
          <SummaryList
            rows={[
              { term: t(texts.nameAr), value: <bdi lang="ar">{centre.name.ar}</bdi> },
              { term: t(texts.nameEn), value: <bdi lang="en">{centre.name.en}</bdi> },
              { term: t(texts.kind), value: t(choiceTexts[centre.kind]) },
              { term: t(texts.sector), value: t(choiceTexts[centre.sector]) },
              { term: t(texts.permanence), value: t(choiceTexts[centre.permanence]) },
            ]}
          />
        </Section>
        <Section title={t(centreTexts.operation)}>
          <SummaryList
            rows={[
              {
                term: t(texts.operator),
                value: t(choiceTexts[centre.operator]),
                note: operatorName ? <LocalText text={centre.operatorName} /> : undefined,
              },
              { term: t(centreTexts.hosting), value: t(choiceTexts[centre.hosting]) },
              {
                term: t(centreTexts.hostedEntities),
                value:
                  hosted.length === 0
                    ? t(centreTexts.noHosted)
                    : hosted.map((one, index) => (
                        <span key={one.id}>
                          {index > 0 && '، '}
                          <bdi>
                            <LocalText text={one.name} />
                          </bdi>
                        </span>
                      )),
              },
              { term: t(centreTexts.address), value: orDash(centre.address, none) },
              { term: t(texts.phone), value: centre.phone ? <Reference value={centre.phone} /> : none },
              {
                term: t(texts.calendar),
                value: calendar ? (
                  <a href={`/organisation/calendars/${calendar.id}`}>
                    <LocalText text={calendar.name} />
                  </a>
                ) : (
                  t(centreTexts.usualCalendar)
                ),
              },
            ]}
          />
        </Section>
        <Section title={t(centreTexts.servicesOffered)}>
          {services.length === 0 ? (
            <p class="muted">{t(centreTexts.noHosted)}</p>
          ) : (
            <ul class="tree">
              {services.map((service) => (
                <li key={service.id} class="tree-item">
                  <a href={`/organisation/services/${service.id}`}>
                    <LocalText text={service.name} />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Section>
        {people && <People people={people} centre={centre} />}
        <Section title={t(centreTexts.evaluationAndShields)}>
          <ul class="tree">
            {props.followsEvaluations && (
              <li class="tree-item">
                <a href={`/evaluations?q=${search}`}>{t(centreTexts.evaluations)}</a>
              </li>
            )}
            <li class="tree-item">
              <a href={`/shields?q=${search}`}>{t(centreTexts.shields)}</a>
            </li>
          </ul>
        </Section>
        {props.history && <History events={props.history} />}
      </div>
    </div>
  )
}
