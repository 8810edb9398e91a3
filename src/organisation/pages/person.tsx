import type { LocalizedText } from '#src/kernel/text.ts'
import { RecordActions, Section, StateTag } from '#src/platform/records/parts.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { LocalText, Reference, useLocalText, useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { SummaryList } from '#src/ui/summary-list/summary-list.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import type { Person } from '../person.ts'
import { choiceTexts, roleTexts } from '../texts.ts'
import { personTexts } from './texts/person.ts'
import { pageTexts as texts } from './texts/shared.ts'

export interface PersonPageProps {
  /** Address of the list the person stands in. */
  path: string
  listTitle: string
  person: Person
  entity: { readonly name: LocalizedText } | null
  centres: ReadonlyMap<string, LocalizedText>
  departments: ReadonlyMap<string, LocalizedText>
  mayChange: boolean
  isReader: boolean
}

export function PersonPage(props: PersonPageProps) {
  const t = useText()
  const local = useLocalText()
  const { person, entity, centres, departments, mayChange, isReader } = props
  const path = `${props.path}/${person.id}`
  const roles = person.roles.map(({ role, centreId }) => {
    const centre = centreId && centres.get(centreId)
    return centre ? t(personTexts.atCentre, { role: t(roleTexts[role]), centre: local(centre) }) : t(roleTexts[role])
  })
  return (
    <div class="stack-loose">
      <PageHeader
        title={
          <bdi>
            <LocalText text={person.name} />
          </bdi>
        }
        tag={
          <>
            <StateTag active={person.active} />
            {person.secret && <Tag tone="gold">{t(texts.secretTag)}</Tag>}
          </>
        }
        meta={entity ? <LocalText text={entity.name} /> : t(texts.programme)}
        above={
          <Breadcrumbs
            items={[{ href: props.path, text: props.listTitle }, { text: <LocalText text={person.name} /> }]}
          />
        }
        actions={mayChange ? <RecordActions path={path} thing={person} mayDeactivate={!isReader} /> : undefined}
      />
      {person.secret && <Notification kind="info">{t(personTexts.secretNotice)}</Notification>}
      {isReader && <Notification kind="info">{t(personTexts.yourself)}</Notification>}
      {!mayChange && <Notification kind="info">{t(personTexts.notChangeable)}</Notification>}
      <SummaryList
        rows={[
          { term: t(texts.nameAr), value: <bdi lang="ar">{person.name.ar}</bdi> },
          { term: t(texts.nameEn), value: <bdi lang="en">{person.name.en}</bdi> },
          {
            term: t(texts.roles),
            value: (
              <ul class="stack-tight plain-list">
                {roles.map((role) => (
                  <li key={role}>{role}</li>
                ))}
              </ul>
            ),
          },
          ...(departments.size > 0
            ? [
                {
                  term: t(texts.departments),
                  value: (
                    <ul class="stack-tight plain-list">
                      {[...departments].map(([id, name]) => (
                        <li key={id}>
                          <LocalText text={name} />
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
          { term: t(texts.email), value: <Reference value={person.email} /> },
          { term: t(texts.phone), value: person.phone ? <Reference value={person.phone} /> : t(texts.notGiven) },
          {
            term: t(personTexts.jobTitle),
            value: person.jobTitle.ar || person.jobTitle.en ? <LocalText text={person.jobTitle} /> : t(texts.notGiven),
          },
          {
            term: t(personTexts.language),
            value: person.language ? t(choiceTexts[person.language]) : t(personTexts.asEntity),
          },
          { term: t(texts.digits), value: person.digits ? t(choiceTexts[person.digits]) : t(personTexts.asEntity) },
        ]}
      />
      {mayChange && person.active && (
        <Section title={t(personTexts.signIn)}>
          <p class="muted measure">{t(personTexts.inviteHint)}</p>
          <form action={`${path}/invitation`} method="post" data-once>
            <Button kind="secondary" icon="mail">
              {t(personTexts.invite)}
            </Button>
          </form>
          <Disclosure summary={t(personTexts.lostPhone)}>
            <p class="muted measure">{t(personTexts.lostPhoneHint)}</p>
            <form action={`/people/${person.id}/second-step/remove`} method="post" data-once>
              <Button kind="danger">{t(personTexts.removeSecondStep)}</Button>
            </form>
          </Disclosure>
        </Section>
      )}
    </div>
  )
}
