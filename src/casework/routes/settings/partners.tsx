import { inUnits } from '#src/kernel/duration.ts'
import { type PartnerId, parseId } from '#src/kernel/ids.ts'
import { pick, say } from '#src/kernel/locale.ts'
import { namesOf, peopleWithRole } from '#src/organisation/public.ts'
import { found } from '#src/platform/access.ts'
import type { Router } from '#src/platform/http/env.ts'
import { page } from '#src/platform/http/page.tsx'
import { mountList } from '#src/platform/listing/list-page.tsx'
import { flatten } from '#src/platform/nested.ts'
import { RecordActions, StateTag } from '#src/platform/records/parts.tsx'
import { mountRecord } from '#src/platform/records/records.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { LinkButton } from '#src/ui/button/button.tsx'
import { PageHeader } from '#src/ui/page-header/page-header.tsx'
import { changePartner, createPartner, setPartnerActive } from '../../actions/partners.ts'
import { partnersList } from '../../pages/settings/lists.tsx'
import { PartnerFacts, PartnerForm } from '../../pages/settings/partner.tsx'
import type { Partner } from '../../partner.ts'
import { partnerForm } from '../../settings-input.ts'
import { loadPartner } from '../../store/partners.ts'
import { listPartners } from '../../store/setting-lists.ts'
import { partnerTexts as texts } from '../../texts/settings-page.ts'
import { mayEdit, placeOf, sectionCrumbs, settingsCrumb } from './place.ts'

const path = '/casework/settings/partners'

function mountRegister(router: Router) {
  mountList(router, partnersList, {
    read: (tx, query) => listPartners(tx, placeOf(tx, 'settings.read').permission, query),
    empty: (c) => ({
      title: say(c.var.locale, texts.empty),
      text: say(c.var.locale, texts.emptyText),
      ...(mayEdit(c) && { action: { href: `${path}/new`, text: say(c.var.locale, texts.add) } }),
    }),
    draw: (c, list) => {
      const title = say(c.var.locale, texts.partners)
      const add = mayEdit(c) && (
        <LinkButton icon="plus" href={`${path}/new`}>
          {say(c.var.locale, texts.add)}
        </LinkButton>
      )
      return page(
        c,
        { title },
        <>
          <PageHeader
            title={title}
            meta={say(c.var.locale, texts.lead)}
            above={<Breadcrumbs items={[settingsCrumb(c), { text: title }]} />}
            actions={add || undefined}
          />
          {list.content}
        </>,
      )
    },
  })
}

/** The form's values of a partner that is there: its time in the largest unit. */
function partnerValues(partner: Partner) {
  const { personIds, answerMinutes, ...rest } = partner
  const { amount, unit } = inUnits(answerMinutes)
  return { ...flatten(rest), personIds: [...personIds], answerMinutes: String(amount), answerUnit: unit }
}

export function mountPartners(router: Router) {
  mountRegister(router)
  mountRecord(router, {
    path,
    addTitle: texts.add,
    schema: partnerForm,
    load: async (tx, id: PartnerId) => found(await loadPartner(tx, placeOf(tx, 'settings.edit').permission, id)),
    create: (tx, input, id) => createPartner(tx, placeOf(tx, 'settings.edit').entityId, input, id),
    change: changePartner,
    activity: { set: setPartnerActive, effect: texts.effect },
    prepare: async (tx) => ({
      people: await peopleWithRole(tx, { roles: ['partner'], entityId: placeOf(tx, 'settings.edit').entityId }),
    }),
    values: partnerValues,
    fresh: () => ({ answerMinutes: '5', answerUnit: 'days' }),
    form: (view, { people }) => <PartnerForm view={view} people={people} />,
    href: (partner) => `${path}/${partner.id}`,
    crumbs: (c) => sectionCrumbs(c, path, texts.partners),
  })
  router.get(`${path}/:id`, async (c) => {
    const id = found(parseId<PartnerId>(c.req.param('id')))
    const { partner, people } = await c.var.read(async (tx) => {
      const read = found(await loadPartner(tx, placeOf(tx, 'settings.read').permission, id))
      const names = await namesOf(tx, 'people', read.personIds)
      return { partner: read, people: [...names].map(([person, name]) => ({ id: person, name })) }
    })
    const title = pick(c.var.locale, partner.name)
    return page(
      c,
      { title },
      <div class="stack-loose">
        <PageHeader
          title={title}
          tag={<StateTag active={partner.active} />}
          above={<Breadcrumbs items={[...sectionCrumbs(c, path, texts.partners), { text: title }]} />}
          actions={mayEdit(c) ? <RecordActions path={`${path}/${id}`} thing={partner} mayDeactivate /> : undefined}
        />
        <PartnerFacts partner={partner} people={people} />
      </div>,
    )
  })
}
