import type { Example } from '../example.tsx'
import { Reference } from '../locale-context.tsx'
import { Mark } from '../mark/mark.tsx'
import { Icon } from './icon.tsx'
import { iconNames } from './icons.tsx'

function Icons() {
  return (
    <ul class="sample-grid">
      <li>
        <Mark /> <Reference value="Mark ring" />
      </li>
      <li>
        <Mark kind="check" /> <Reference value="Mark check" />
      </li>
      {iconNames.map((name) => (
        <li key={name}>
          <Icon name={name} /> <Reference value={name} />
        </li>
      ))}
    </ul>
  )
}

export const iconExample: Example = {
  slug: 'icon',
  title: { ar: 'الرموز', en: 'Icons' },
  frame: 'staff',
  component: Icons,
}
