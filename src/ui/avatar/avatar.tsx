export interface AvatarProps {
  name: string
  size?: 'small' | 'medium' | 'large' | undefined
  /** Staff and customers are told apart by tint. */
  tint?: 'teal' | 'sand' | 'plain' | undefined
}

const articles = /^(ال|al[- ]|el[- ]|bin |bint |بن |بنت |د\.|dr\.?\s)/i

/** First letters of the first and last name; Arabic letters stand apart, so they do not join into another word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letter = (word: string | undefined) => [...(word?.replace(articles, '') ?? '')][0] ?? ''
  const first = words.find((word) => !/^(د\.|أ\.|dr\.?|mr\.?|ms\.?)$/i.test(word))
  const last = words.length > 1 ? words.at(-1) : undefined
  const letters = [letter(first), last === first ? '' : letter(last)].filter(Boolean)
  return letters.join(/\p{Script=Arabic}/u.test(name) ? '\u200c ' : '').toUpperCase()
}

/** Decorative: the name always stands beside it. */
export function Avatar({ name, size = 'medium', tint = 'teal' }: AvatarProps) {
  return (
    <span class={`avatar avatar-${size} avatar-${tint}`} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
