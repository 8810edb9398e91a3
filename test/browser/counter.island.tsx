// The smallest island, for the test of mounting: loaded by the server to draw it and by the browser to bring it to life.
import { useState } from 'preact/hooks'
import { mountIslands } from '#client/island.tsx'
import { NumberText } from '#src/ui/locale-context.tsx'

export function Counter({ from, note }: { from: number; note: string }) {
  const [count, setCount] = useState(from)
  return (
    <button type="button" title={note} onClick={() => setCount(count + 1)}>
      <NumberText value={count} />
    </button>
  )
}

if (typeof document !== 'undefined') mountIslands({ counter: Counter })
