// The form in the browser: first as the server drew it, then alive.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { EvidenceModel, Place } from '#src/evaluation/form-model.ts'
import { codesAt, placeOf } from '#src/evaluation/form-model.ts'
import type { EvaluationFormProps } from '#src/evaluation/islands/form/evaluation-form.tsx'
import { Notices } from '#src/evaluation/islands/form/evaluation-form.tsx'
import { FormView } from '#src/evaluation/islands/form/form-view.tsx'
import { formPath, placeHref } from '#src/evaluation/islands/form/links.ts'
import type { Live } from '#src/evaluation/islands/form/live.ts'
import { formTexts, liveTexts } from '#src/evaluation/texts/form.ts'
import { useText } from '#src/ui/locale-context.tsx'
import { FormEngine } from './engine.ts'
import { watchFormKeys } from './keyboard.ts'
import { KeysHelp } from './keys-help.tsx'
import { LiveBanner, SavedWords } from './live-banner.tsx'
import type { Snapshot } from './snapshot.ts'

const largest = 20 * 1024 * 1024

export function LiveForm(props: EvaluationFormProps) {
  const { form } = props
  const t = useText()
  const [place, setPlace] = useState(props.place)
  const [codes, setCodes] = useState(() => codesAt(form, form.answers, props.place))
  const [engine, setEngine] = useState<FormEngine | null>(null)
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null)
  const [refused, setRefused] = useState(props.refused)
  const [helping, setHelping] = useState(false)
  const focusNext = useRef<string | null>(null)
  const latest = useRef<Snapshot | null>(null)

  const show = (to: Place, focus: string) => {
    setPlace(to)
    setCodes(codesAt(form, latest.current?.answers ?? form.answers, to))
    focusNext.current = focus
  }

  useEffect(() => {
    void FormEngine.start(form, (next) => {
      latest.current = next
      setSnapshot(next)
    }).then(setEngine)
    // The page may be a kept copy made for another place of the same form.
    const fromAddress = () => {
      const asked = new URLSearchParams(location.search)
      show(placeOf(form, asked.get('at') ?? props.place.at, asked.get('show') ?? undefined), location.hash.slice(1))
    }
    if (location.search !== new URL(placeHref(form, props.place), location.href).search) fromAddress()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || link.target) return
      const to = new URL(link.href, location.href)
      if (to.origin !== location.origin || to.pathname !== formPath(form) || !to.search) return
      event.preventDefault()
      history.pushState(null, '', to)
      fromAddress()
    }
    document.addEventListener('click', onClick)
    addEventListener('popstate', fromAddress)
    const forgetKeys = watchFormKeys(() => setHelping(true))
    return () => {
      document.removeEventListener('click', onClick)
      removeEventListener('popstate', fromAddress)
      forgetKeys()
    }
  }, [])

  useEffect(() => {
    if (focusNext.current === null) return
    const row = focusNext.current && document.getElementById(decodeURIComponent(focusNext.current))
    focusNext.current = null
    if (row) {
      row.focus({ preventScroll: true })
      row.scrollIntoView({ block: 'start' })
      return
    }
    document.querySelector<HTMLDetailsElement>('details.focus-rail')?.removeAttribute('open')
    document.getElementById('content')?.focus({ preventScroll: true })
    document.querySelector('[data-scroller]')?.scrollTo({ top: 0 })
  }, [place])

  const live: Live | null = engine && snapshot && liveOf(engine, snapshot, t, form.accepts, () => setRefused(null))
  const evidence: readonly EvidenceModel[] = snapshot?.evidence ?? form.evidence
  return (
    <>
      <FormView
        form={form}
        place={place}
        codes={codes}
        answers={snapshot?.answers ?? form.answers}
        evidence={evidence}
        live={live}
        refused={refused}
        banner={live ? <LiveBanner form={form} live={live} /> : undefined}
        saved={live ? <SavedWords live={live} /> : undefined}
        notices={<Notices form={form} place={place} notice={props.notice} undo={props.undo} />}
      />
      {helping && <KeysHelp onClose={() => setHelping(false)} />}
    </>
  )
}

type Say = ReturnType<typeof useText>

function liveOf(engine: FormEngine, snapshot: Snapshot, t: Say, accepts: string, onGive: () => void): Live {
  const { status, conflicts, localFiles } = snapshot
  return {
    status,
    conflicts,
    localFiles,
    give: (code, draft) => {
      onGive()
      engine.give(code, draft)
    },
    settle: (code, keep) => engine.settle(code, keep),
    addFiles: (code, files) => {
      engine.say(null)
      for (const file of files) {
        const wrong = wrongWith(file, accepts)
        const said = { name: file.name, megabytes: largest / 2 ** 20 }
        if (wrong) engine.say(t(liveTexts[wrong], said))
        else engine.addFile(code, file)
      }
    },
    removeFile: (file) =>
      void engine.removeFile(file, t(formTexts.removedFile, { name: file.name }), t(liveTexts.notReached)),
    caption: (file, caption) => void engine.caption(file, caption, t(liveTexts.notReached)),
    retry: (key) => engine.retry(key),
    discard: (key) => engine.discard(key),
  }
}

/** Said before anything is sent; the server looks for itself all the same. */
function wrongWith(file: File, accepts: string): 'tooLarge' | 'wrongType' | 'picturesOnly' | null {
  if (file.size > largest) return 'tooLarge'
  const accepted = accepts.split(',')
  if (file.type === '' || accepted.includes(file.type)) return null
  return accepted.every((type) => type.startsWith('image/')) ? 'picturesOnly' : 'wrongType'
}
