// The suggested heading on real customer messages, beside the published figure and beside folding the same texts alone.
import { emptyModel, learn, suggest } from '#src/casework/suggest.ts'
import { foldForSearch } from '#src/kernel/arabic-text.ts'
import { customerMessages, withoutMessages } from '#test/customer-messages.ts'
import { alternate, type Figure } from '../figure.ts'

const rounds = 3
/** Of character 3- and 4-grams within words, by naive Bayes, on the same two files. */
const published = 85.2

async function seconds(work: () => void): Promise<number> {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}

/** None where the messages are not beside the project. */
export async function suggestFigures(): Promise<readonly Figure[]> {
  if (withoutMessages) return []
  const [known, asked] = [customerMessages('msa_pal_train'), customerMessages('msa_test')]
  let model = emptyModel()
  const learnAll = () => {
    model = emptyModel()
    for (const { intent, text } of known) learn(model, text, intent)
  }
  const fold = (messages: typeof known) => () => {
    for (const { text } of messages) foldForSearch(text)
  }
  const [learning = [], folding = []] = await alternate(rounds, [() => seconds(learnAll), () => seconds(fold(known))])
  let right = 0
  const suggestAll = () => {
    right = asked.filter(({ intent, text }) => suggest(model, text)?.[0]?.label === intent).length
  }
  const each = (values: readonly number[] = []) => values.map((value) => (value * 1000) / asked.length)
  const [suggesting, foldingAsked] = await alternate(rounds, [() => seconds(suggestAll), () => seconds(fold(asked))])
  return [
    {
      name: `first suggestion right, ${asked.length} messages of 77 intents`,
      unit: '%',
      values: [(right / asked.length) * 100],
      reference: { name: 'character n-grams, published', values: [published] },
      target: { ratio: 'atLeast', limit: 1 },
    },
    {
      name: `learn ${known.length} closed cases`,
      unit: 's',
      values: learning,
      reference: { name: 'folding them alone', values: folding },
      target: { value: 'atMost', limit: 10 },
    },
    {
      name: 'suggest a heading of 77',
      unit: 'ms',
      values: each(suggesting),
      reference: { name: 'folding the text alone', values: each(foldingAsked) },
      target: { value: 'atMost', limit: 1 },
    },
  ]
}
