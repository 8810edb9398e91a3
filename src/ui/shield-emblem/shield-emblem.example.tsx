import { type Example, Sample } from '../example.tsx'
import { useLocalText } from '../locale-context.tsx'
import { ShieldEmblem, ShieldName } from './shield-emblem.tsx'

function Shields() {
  const say = useLocalText()
  const gold = say({ ar: 'الدرع الذهبي', en: 'Gold shield' })
  const silver = say({ ar: 'الدرع الفضي', en: 'Silver shield' })
  const remote = say({ ar: 'درع التميز عن بُعد', en: 'Remote service shield' })
  return (
    <>
      <div class="sample-shields">
        <ShieldEmblem kind="gold" name={gold} year="2026" />
        <ShieldEmblem kind="silver" name={silver} year="2026" />
        <ShieldEmblem kind="remote" name={remote} year="2026" />
      </div>
      <Sample title={{ ar: 'في القوائم', en: 'In lists' }}>
        <div class="cluster">
          <ShieldName kind="gold" name={gold} />
          <ShieldName kind="silver" name={silver} />
          <ShieldName kind="remote" name={remote} />
          <ShieldName kind="none" name={say({ ar: 'دون درع', en: 'No shield' })} />
        </div>
      </Sample>
    </>
  )
}

export const shieldExample: Example = {
  slug: 'shield',
  title: { ar: 'الدروع', en: 'Shields' },
  frame: 'public',
  component: Shields,
}
