// One criterion: its words, its three answers, and what belongs to the answer. A plain form that is posted; with a
// script each press is told to `live` instead.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { AnswerControl } from '#src/ui/answer-control/answer-control.tsx'
import { Disclosure } from '#src/ui/disclosure/disclosure.tsx'
import { ErrorMessage } from '#src/ui/field/field.tsx'
import { Icon } from '#src/ui/icon/icon.tsx'
import { Code, useText } from '#src/ui/locale-context.tsx'
import { Tag } from '#src/ui/tag/tag.tsx'
import { uiTexts } from '#src/ui/texts.ts'
import type { AnswerModel, CriterionLine, EvidenceModel, FormModel, Place } from '../../form-model.ts'
import { formTexts } from '../../texts/form.ts'
import { Choose } from './conflict.tsx'
import { Excuse, NoteField } from './criterion-fields.tsx'
import { EvidenceList } from './evidence.tsx'
import { answerAction } from './links.ts'
import type { Draft, Live } from './live.ts'

export interface CriterionProps {
  form: FormModel
  line: CriterionLine
  answer: AnswerModel
  evidence: readonly EvidenceModel[]
  place: Place
  live: Live | null
  /** Why the posted answer was refused, with what was typed. */
  refused?: { message: string; draft: Draft } | undefined
}

const resultText = { met: uiTexts.met, not_met: uiTexts.notMet, not_applicable: uiTexts.notApplicable } as const

export function CriterionRow(props: CriterionProps) {
  const { form, line, answer, evidence, place, live, refused } = props
  const t = useText()
  // Pressed "not applicable", reason still to be written.
  const [excusing, setExcusing] = useState(false)
  const [opened, setOpened] = useState(false)
  const shown = refused?.draft ?? answer
  const result = excusing ? 'not_applicable' : shown.result
  const locked = form.locked !== null
  const local = live?.localFiles.filter((file) => file.code === line.code) ?? []
  const unfolded = result === 'not_met' || opened || shown.note !== '' || evidence.length + local.length > 0
  const conflict = live?.conflicts[line.code]
  const give = (change: Partial<Draft>) => {
    setExcusing(false)
    live?.give(line.code, { result: answer.result, note: answer.note, reason: answer.reason, ...change })
  }
  const press = (pressed: NonNullable<AnswerModel['result']>) => {
    if (pressed === 'not_applicable' && answer.reason === '') setExcusing(true)
    else give({ result: pressed })
  }
  return (
    <article
      class="criterion"
      id={line.code}
      data-code={line.code}
      data-result={result ?? undefined}
      tabIndex={-1}
      aria-labelledby={`t-${line.code}`}
    >
      <p class="criterion-code">
        <Code value={line.code} />
        {!line.binding && <abbr title={t(formTexts.notBinding)}>*</abbr>}
      </p>
      <div class="criterion-words">
        <h3 class="criterion-text" id={`t-${line.code}`}>
          {line.text}
        </h3>
        <div class="criterion-marks">
          <Marks line={line} />
          <Wording line={line} />
        </div>
        {line.beside && <BesideLine beside={line.beside} />}
      </div>
      <form
        class="criterion-form"
        id={`f-${line.code}`}
        method="post"
        action={answerAction(form, line.code, place)}
        onSubmit={live ? (event) => event.preventDefault() : undefined}
      >
        <input type="hidden" name="version" value={answer.version} />
        <div class="criterion-answer">
          <AnswerControl
            name="result"
            label={line.text}
            value={result ?? undefined}
            allowNotApplicable={line.condition !== null}
            disabled={locked}
            onAnswer={live && !locked ? press : undefined}
          />
          {result === null && !excusing && <p class="criterion-quiet">{t(formTexts.notAnswered)}</p>}
          {!locked && answer.result !== null && !excusing && (
            <button
              type="submit"
              class="link-button criterion-clear"
              name="result"
              value=""
              onClick={live ? () => give({ result: null, reason: '' }) : undefined}
            >
              {t(formTexts.clear)}
            </button>
          )}
        </div>
        {refused && <ErrorMessage>{refused.message}</ErrorMessage>}
        {line.condition !== null && (
          <Excuse
            line={line}
            reason={shown.reason}
            open={result === 'not_applicable' || (refused !== undefined && result === null)}
            locked={locked}
            live={live}
            pending={excusing}
            onReason={(reason) => give({ result: 'not_applicable', reason })}
            onLeave={() => setExcusing(false)}
          />
        )}
        {conflict && live && <Choose code={line.code} conflict={conflict} live={live} />}
        {unfolded ? (
          <NoteField
            line={line}
            note={shown.note}
            required={result === 'not_met'}
            result={answer.result}
            locked={locked}
            live={live}
            onNote={(note) => give({ note })}
            focus={opened}
          />
        ) : (
          !locked &&
          result !== null &&
          result !== 'not_applicable' && (
            <Unfold live={live} onOpen={() => setOpened(true)}>
              <NoteField line={line} note="" required={false} result={answer.result} locked={false} live={null} />
            </Unfold>
          )
        )}
      </form>
      {(unfolded || (!live && result !== null)) && (
        <EvidenceList form={form} code={line.code} evidence={evidence} local={local} place={place} live={live} />
      )}
    </article>
  )
}

function Marks({ line }: { line: CriterionLine }) {
  const t = useText()
  return (
    <>
      <Tag tone={line.tier === 'advanced' ? 'gold' : line.binding ? 'teal' : 'grey'}>{line.tierName}</Tag>
      {line.accessibility && (
        <span class="criterion-mark">
          <Icon name="accessibility" size="small" />
          {t(formTexts.accessibilityMark)}
        </span>
      )}
      {!line.binding && <span class="criterion-mark">{t(formTexts.notBinding)}</span>}
    </>
  )
}

function BesideLine({ beside }: { beside: NonNullable<CriterionLine['beside']> }) {
  const t = useText()
  const tone = { met: 'green', not_met: 'red', not_applicable: 'grey' } as const
  const shape = { met: 'check', not_met: 'cross', not_applicable: 'dash' } as const
  return (
    <div class="criterion-beside">
      {beside.official && (
        <p>
          {t(formTexts.lastOfficial)}:{' '}
          <Tag tone={tone[beside.official.result]} shape={shape[beside.official.result]}>
            {t(resultText[beside.official.result])}
          </Tag>
          {beside.official.note !== '' && (
            <>
              {' '}
              <bdi>{beside.official.note}</bdi>
            </>
          )}
        </p>
      )}
      {beside.previous && (
        <p>
          {t(formTexts.lastMonth)}:{' '}
          <Tag tone={tone[beside.previous]} shape={shape[beside.previous]}>
            {t(resultText[beside.previous])}
          </Tag>
        </p>
      )}
    </div>
  )
}

function Wording({ line }: { line: CriterionLine }) {
  const t = useText()
  if (line.guideText === null && line.variants.length === 0) return null
  return (
    <Disclosure summary={t(formTexts.guideWording)}>
      {line.guideText && <p>{line.guideText}</p>}
      {line.variants.map((variant) => (
        <p key={variant} class="muted">
          {t(formTexts.otherWording)}: {variant}
        </p>
      ))}
    </Disclosure>
  )
}

function Unfold(props: { live: Live | null; onOpen: () => void; children: ComponentChildren }) {
  const t = useText()
  if (props.live) {
    return (
      <p class="criterion-more">
        <button type="button" class="link-button" data-open-note onClick={props.onOpen}>
          {t(formTexts.addNote)}
        </button>
      </p>
    )
  }
  return (
    <details class="criterion-more">
      <summary class="link-button">{t(formTexts.addNote)}</summary>
      {props.children}
    </details>
  )
}
