// Wires everything by hand; with jobs.ts, prepare.ts and sample/ the only code that knows every slice.
import { requestId } from 'hono/request-id'
import { administrationNavigation, administrationRoutes } from '#src/administration/routes.tsx'
import { caseSearch, caseworkNavigation } from '#src/casework/navigation.ts'
import { caseTasks } from '#src/casework/public.ts'
import { answerRoutes } from '#src/casework/routes/answers.tsx'
import { caseRoutes } from '#src/casework/routes/case.tsx'
import { caseApiRoutes } from '#src/casework/routes/case-api.ts'
import { customerRoutes } from '#src/casework/routes/customers.tsx'
import { figureRoutes } from '#src/casework/routes/figures.tsx'
import { inboxRoutes } from '#src/casework/routes/inbox.tsx'
import { newCaseRoutes } from '#src/casework/routes/new-case.tsx'
import { noticeRoutes } from '#src/casework/routes/notices.tsx'
import { publicCaseRoutes } from '#src/casework/routes/public.ts'
import { referralRoutes } from '#src/casework/routes/referrals.tsx'
import { searchRoutes } from '#src/casework/routes/search.tsx'
import { caseworkSettingsRoutes } from '#src/casework/routes/settings.tsx'
import { solvedRoutes } from '#src/casework/routes/solved.tsx'
import { centreNavigation, planningNavigation, reportNavigation } from '#src/evaluation/navigation.ts'
import { namesInEvaluation, planningTasks, publishedEditions, reportTasks, visitTasks } from '#src/evaluation/public.ts'
import { evaluationRoutes } from '#src/evaluation/routes/evaluations.tsx'
import { formNavigation, formRoutes } from '#src/evaluation/routes/form.tsx'
import { frameworkRoutes } from '#src/evaluation/routes/frameworks.ts'
import { evaluationGlance } from '#src/evaluation/routes/glance.tsx'
import { myCentreRoutes } from '#src/evaluation/routes/my-centre.tsx'
import { planningRoutes } from '#src/evaluation/routes/planning.tsx'
import { reportRoutes } from '#src/evaluation/routes/report.tsx'
import { shieldRoutes } from '#src/evaluation/routes/shields.tsx'
import { homeRoutes } from '#src/home/routes.tsx'
import { sendLinkTo } from '#src/identity/public.ts'
import { identify, identityRoutes } from '#src/identity/routes.tsx'
import { Refusal } from '#src/kernel/refusal.ts'
import type { Task } from '#src/kernel/task.ts'
import { organisationNavigation, organisationRoutes } from '#src/organisation/routes.tsx'
import type { Tx } from '#src/platform/database.ts'
import { loadAssets } from '#src/platform/http/assets.ts'
import { type RequestContext, type Router, router } from '#src/platform/http/env.ts'
import { answerError } from '#src/platform/http/errors.tsx'
import { logRequests } from '#src/platform/http/log-requests.ts'
import { createMetrics } from '#src/platform/http/metrics.ts'
import { type NavigationEntry, useSite } from '#src/platform/http/page.tsx'
import { rateLimit } from '#src/platform/http/rate.ts'
import { bodyLimit, plainAddress, sameOriginOnly, securityHeaders } from '#src/platform/http/security.ts'
import type { Services } from '#src/platform/services.ts'
import { platformTexts } from '#src/platform/texts.ts'

/** Bodies of forms and API calls; uploads stream under a limit of their own. */
const bodyBytes = 512 * 1024
const isMultipart = (req: RequestContext['req']) =>
  req.header('content-type')?.startsWith('multipart/form-data') === true
const isUpload = ({ req }: RequestContext) =>
  (req.method === 'PUT' && /^\/api\/v1\/visits\/[^/]+\/evidence\/[^/]+$/.test(req.path)) ||
  (req.method === 'POST' && /^\/cases\/(new|[^/]+\/moves\/[^/]+)$/.test(req.path) && isMultipart(req)) ||
  (req.method === 'POST' && /^\/(contact\/files|track\/\d+\/reply)$/.test(req.path) && isMultipart(req)) ||
  (req.method === 'POST' && /^\/visits\/[^/]+\/evidence\/[^/]+$/.test(req.path) && req.query('evidence') === undefined)

const navigation: readonly NavigationEntry[] = [
  ...caseworkNavigation,
  ...centreNavigation,
  ...formNavigation,
  ...planningNavigation,
  ...reportNavigation,
  ...organisationNavigation,
  ...administrationNavigation,
]

/** What waits for the actor, from every slice. */
const tasksOf = async (tx: Tx): Promise<readonly Task[]> => [
  ...(await caseTasks(tx)),
  ...(await visitTasks(tx)),
  ...(await planningTasks(tx)),
  ...(await reportTasks(tx)),
]

export function buildApp(services: Services) {
  const { config, log, database, vault } = services
  const assets = loadAssets()
  const metrics = createMetrics(config.metricsToken)
  useSite({ navigation, search: caseSearch, assets: assets.of })
  const app = router()
  app.onError(answerError(log))
  app.notFound(() => {
    throw new Refusal('missing', platformTexts.notFound)
  })

  app.use(requestId(), metrics.measure, logRequests(log), securityHeaders(config.publicUrl.startsWith('https:')))
  app.get('/assets/*', assets.serve)
  for (const path of ['/icon.svg', '/favicon.ico']) app.get(path, assets.icon)
  app.get('/service-worker.js', assets.serviceWorker)
  app.get('/health', async (c) => {
    const healthy = await isHealthy(services)
    return c.json({ status: healthy ? 'ok' : 'unavailable' }, healthy ? 200 : 503)
  })
  app.get('/metrics', metrics.expose)

  const identity = { config, database, vault }
  app.use(identify(identity), plainAddress, sameOriginOnly(config.publicUrl), bodyLimit(bodyBytes, isUpload))
  app.use('/api/*', rateLimit(config.apiRate, 60, config.trustedProxies))

  const editions = (c: RequestContext) => c.var.read(publishedEditions)
  const slices: Router[] = [
    homeRoutes({ navigation, tasks: tasksOf, glance: evaluationGlance }),
    identityRoutes(identity),
    evaluationRoutes(),
    planningRoutes(),
    caseworkSettingsRoutes(),
    organisationRoutes({ invite: (id, actor) => sendLinkTo(database, actor, id, config.publicUrl) }),
    administrationRoutes({ config, namesOf: namesInEvaluation }),
    inboxRoutes(),
    searchRoutes(),
    frameworkRoutes(editions),
    formRoutes(services),
    reportRoutes(services),
    shieldRoutes(services),
    myCentreRoutes(),
    figureRoutes(),
    referralRoutes(services),
    noticeRoutes(),
    newCaseRoutes(services),
    caseApiRoutes(),
    customerRoutes(),
    solvedRoutes(),
    answerRoutes(),
    caseRoutes(services),
    publicCaseRoutes(services),
  ]
  for (const slice of slices) app.route('/', slice)
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Itqan', version: '1', description: 'Government customer service and its evaluation.' },
    servers: [{ url: config.publicUrl }],
  })
  return app
}

/** The database answers. */
async function isHealthy({ database }: Services): Promise<boolean> {
  try {
    await database.pool.query('select 1')
    return true
  } catch {
    return false
  }
}
