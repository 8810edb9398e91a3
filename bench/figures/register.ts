// The register of 5,000 centres as the government's administrator opens it: first page, every filter, sort and search.
import { sql } from 'kysely'
import { asSystem } from '#src/platform/database.ts'
import type { Figure } from '../figure.ts'
import type { World } from '../world.ts'
import { pageFigures } from './page.ts'

const path = '/organisation/centres'

async function questions({ services }: World): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await asSystem(services.database, (tx) =>
    sql<{ id: string }>`select entity_id as id from centres group by 1 order by count(*) desc limit 1`.execute(tx.db),
  )
  return [
    ['first page', ''],
    ['of one entity', `entity=${rows[0]?.id}`],
    ['of one kind', 'kind=onsite'],
    ['of one operator', 'operator=private'],
    ['temporary ones', 'permanence=temporary'],
    ['of one sector', 'sector=health'],
    ['inactive ones', 'active=false'],
    ['sorted by entity', 'sort=entity'],
    ['last names first', 'sort=-name'],
    ['search for a town', `q=${encodeURIComponent('المحرق')}`],
    ['search for one centre', `q=${encodeURIComponent('سترة 4711')}`],
  ]
}

export async function registerFigures(world: World): Promise<Figure[]> {
  const pages = (await questions(world)).map(([name, query]) => ({
    name: `register of 5,000 centres, ${name}`,
    path: query ? `${path}?${query}` : path,
  }))
  return pageFigures(world, await world.cookie('admin'), pages)
}
