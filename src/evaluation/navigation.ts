// Entries of the rail that lead into evaluation, and who is shown them.
import { type Actor, hasRole, type Role } from '#src/kernel/actor.ts'
import { may } from '#src/platform/access.ts'
import type { NavigationEntry } from '#src/platform/http/page.tsx'
import { evaluationPolicy } from './access.ts'
import { pageTexts } from './pages/planning/texts.ts'
import { registerTexts } from './texts/register.ts'
import { pageTexts as reportTexts } from './texts/report-page.ts'

/** Plans and interests are the programme's: an entity's own people have no part in them. */
const inProgramme = (actor: Actor) => actor.reach === 'government'

const followers: readonly Role[] = [
  'central_team',
  'committee_chair',
  'committee_member',
  'executive',
  'administrator',
  'centre_manager',
  'quality_team',
  'supervisor',
]

/** What those who run a centre open first. */
export const centreNavigation: readonly NavigationEntry[] = [
  {
    href: '/my-centre',
    text: reportTexts.navCentre,
    icon: 'place',
    shown: (actor) =>
      !inProgramme(actor) && hasRole(actor, 'centre_manager', 'quality_team', 'executive', 'supervisor'),
  },
]

export const planningNavigation: readonly NavigationEntry[] = [
  {
    href: '/evaluations',
    text: registerTexts.title,
    icon: 'register',
    // Who carries out visits finds his under his visits.
    shown: (actor) => hasRole(actor, ...followers) && may(evaluationPolicy, actor, 'evaluation.read'),
  },
  {
    href: '/plans',
    text: pageTexts.plansNav,
    icon: 'calendar',
    shown: (actor) => inProgramme(actor) && may(evaluationPolicy, actor, 'plan.read'),
  },
  {
    href: '/programme/committee',
    text: pageTexts.committeeNav,
    icon: 'committee',
    shown: (actor) => inProgramme(actor) && may(evaluationPolicy, actor, 'committee.read'),
  },
  {
    href: '/interests',
    text: pageTexts.interestsNav,
    icon: 'scale',
    shown: (actor) => inProgramme(actor) && may(evaluationPolicy, actor, 'interest.declare'),
  },
]

export const reportNavigation: readonly NavigationEntry[] = [
  {
    href: '/committee',
    text: reportTexts.navVotes,
    icon: 'ballot',
    shown: (actor) => inProgramme(actor) && may(evaluationPolicy, actor, 'committee.read'),
  },
  { href: '/shields', text: reportTexts.navShields, icon: 'shield', shown: () => true },
]
