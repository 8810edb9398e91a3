import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

/** First thing the keyboard reaches; layouts carry it and give their main part the id `content`. */
export function SkipLink() {
  const t = useText()
  return (
    <a class="skip-link" href="#content">
      {t(uiTexts.skipToContent)}
    </a>
  )
}
