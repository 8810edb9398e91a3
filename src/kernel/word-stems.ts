// Light stems of folded words (arabic-text.ts): the article and suffixes come off, roots are never guessed, so that
// بلدية meets البلدية and خدمة meets خدماتكم, while كتب and مكتبة stay apart. The same function serves index and query:
// what it gets wrong (التزام → تزام) it gets wrong alike on both sides.

const article = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u
const secondArticle = /^ال(?=\p{L}{3})/u
const suffix = /^(\p{L}{3,}?)(?:هما|كما|هم|هن|كم|نا|ها|تك|ات|ون|ين|وا|ية|[ةهيتاءئ])$/u
const dual = /^(\p{L}{4,})ان$/u
const particles = /^[وف]?[بكل]?/u

/** Words whose ending or first letter is their own, although it looks like an addition; each is its own stem. */
const whole: ReadonlyMap<string, string> = new Map(
  Object.entries({
    بلدي: ['بلدية'],
    بحرين: ['بحريني'],
    والد: ['والدة', 'والدي', 'والدتي', 'والده', 'والدته', 'والدها', 'والدتها', 'والدين', 'والديه'],
    تامين: [],
    تلفون: [],
    لجن: ['لجنة', 'لجنه'],
    لوح: ['لوحة', 'لوحه'],
    لغ: ['لغة', 'لغه'],
    بطاق: ['بطاقة'],
    وسائل: [],
    فعالي: ['فعالية', 'فعاليات'],
    بلاغ: [],
    وزار: ['وزارة'],
    وثيق: ['وثيقة'],
    وثائق: [],
    وظيف: ['وظيفة'],
    وظائف: [],
    وكيل: [],
    وكال: ['وكالة'],
    ولاي: ['ولاية'],
    ولاد: ['ولادة'],
    وصول: [],
    وقود: [],
    وفا: ['وفاة', 'وفاه'],
    وجود: [],
    وزير: [],
  }).flatMap(([stem, words]) => [stem, ...words].map((word): [string, string] => [word, stem])),
)

const isArabic = /^\p{Script=Arabic}+$/u

function withoutSuffixes(word: string): string {
  let left = word
  for (;;) {
    const own = whole.get(left)
    if (own) return own
    const shorter = suffix.exec(left)?.[1] ?? dual.exec(left)?.[1]
    if (!shorter) return left
    left = shorter
  }
}

const english = (word: string) => word.replace(/^(\p{L}{2,})ies$/u, '$1y').replace(/^(\p{L}{3,}[^s])s$/u, '$1')

/** The word without its article: وبالخدمة → خدمة, للجنة → لجنة. */
export function withoutArticle(word: string): string {
  if (whole.has(word)) return word
  const bare = word.replace(article, '').replace(secondArticle, '')
  const withLam = `ل${bare}`
  return bare !== word && /^[وف]?لل/u.test(word) && whole.has(withLam) ? withLam : bare
}

/** The stem of one folded word, of at least three letters; a word of another script than Arabic loses a plural s only. */
export const stemOf = (word: string): string =>
  isArabic.test(word) ? withoutSuffixes(withoutArticle(word)) : english(word)

/**
 * What may be left when و ف ب ك ل before a word without an article are particles: وبخدمة → بخدمة, خدمة. A guess
 * (بلدية is no "ب + لدية"), so at least four letters must remain, after و and ف three; negations of two are kept.
 */
export function withoutParticles(word: string): readonly string[] {
  if (!isArabic.test(word) || withoutArticle(word) !== word || whole.has(withoutSuffixes(word))) return []
  const rests: string[] = []
  const joined = /^[وف](.{3,}|لا|لم|لن)$/u.exec(word)?.[1]
  if (joined) rests.push(joined)
  const prepositional = word.replace(particles, '')
  if (prepositional.length >= 4 && prepositional !== word && prepositional !== joined) rests.push(prepositional)
  return rests
}
