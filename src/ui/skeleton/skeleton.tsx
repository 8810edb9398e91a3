import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

/** Stands where content will be, for an island that waits longer than 300 ms. Nothing moves when the content comes. */
export function Skeleton({ lines = 3 }: { lines?: number | undefined }) {
  const t = useText()
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t(uiTexts.loading)}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span class="skeleton-line" key={String(index)} />
      ))}
    </div>
  )
}
