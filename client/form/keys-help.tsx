import { useEffect, useRef } from 'preact/hooks'
import { liveTexts } from '#src/evaluation/texts/form.ts'
import { Button } from '#src/ui/button/button.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { uiTexts } from '#src/ui/texts.ts'

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const keys = [
    [['1', 'م'], t(uiTexts.met)],
    [['2', 'غ'], t(uiTexts.notMet)],
    [['3', 'ل'], t(uiTexts.notApplicable)],
    [['J', 'K'], t(liveTexts.keyNext)],
    [['N'], t(liveTexts.keyNote)],
    [['P'], t(liveTexts.keyPhoto)],
    [['?'], t(liveTexts.keyHelp)],
  ] as const
  return (
    <dialog ref={dialog} class="keys-help" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{t(liveTexts.keys)}</h2>
      <dl>
        {keys.map(([signs, text]) => (
          <>
            <dt key={text}>
              {signs.map((sign) => (
                <kbd class="key" key={sign}>
                  {sign}
                </kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
      <Button type="button" kind="secondary" onClick={() => dialog.current?.close()}>
        {t(liveTexts.close)}
      </Button>
    </dialog>
  )
}
