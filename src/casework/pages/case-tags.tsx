import { useText } from '#src/ui/locale-context.tsx'
import { Tag, type TagShape, type TagTone } from '#src/ui/tag/tag.tsx'
import type { CaseState } from '../case.ts'
import { stateTexts } from '../texts/machine.ts'

const drawn: Readonly<Record<CaseState, readonly [TagTone, TagShape]>> = {
  registered: ['blue', 'dot'],
  routed: ['blue', 'dot'],
  in_progress: ['teal', 'dot'],
  waiting_customer: ['amber', 'ring'],
  waiting_third_party: ['amber', 'ring'],
  waiting_approval: ['amber', 'ring'],
  referred_out: ['amber', 'ring'],
  answered: ['green', 'check'],
  closed: ['grey', 'check'],
  withdrawn: ['grey', 'dash'],
  merged: ['grey', 'dash'],
}

/** The state of a case, by word, colour and shape. */
export function CaseStateTag({ state }: { state: CaseState }) {
  const t = useText()
  const [tone, shape] = drawn[state]
  return (
    <Tag tone={tone} shape={shape}>
      {t(stateTexts[state])}
    </Tag>
  )
}
